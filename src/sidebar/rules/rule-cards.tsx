import { useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence, RuleEdit, RulesView, RuleView } from '../../shared/index.ts';
import { call } from '../server.ts';
import type { Action } from '../use-action.ts';
import { words } from '../words.ts';
import { textOf } from './edited-rule.ts';
import { editorWords } from './editor-words.ts';
import { type CardAction, nameOf, RuleCard } from './rule-card.tsx';
import { RuleEditor } from './rule-editor.tsx';

interface RuleCardsProps {
  readonly view: RulesView;
  readonly found: Evidence | null;
  /** Of the whole view: what it says last stands there alone. */
  readonly action: Action;
  /** @param now the rules as they are now, where they could be read again */
  onEdited(now: RulesView | null): void;
}

/** Which rule is edited: its first row, or a new one. */
type Open = number | 'new' | null;

const rowOf = ({ rows }: RuleView) => rows[0]!.row;

/** The rules as cards, of which one at a time is edited. */
export function RuleCards({ view, found, action, onEdited }: RuleCardsProps) {
  const { rules, source } = view;
  const [open, setOpen] = useState<Open>(null);
  const list = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<Open>(null);
  useFocus(list, focus, () => setFocus(null));
  const edit = (which: Open) => {
    action.clear();
    setOpen(which);
  };
  const close = (on: Open) => {
    setOpen(null);
    setFocus(on);
  };
  const hear = (answer: RuleEdit, on: Open) => {
    if (answer.kind === 'changed') onEdited(null);
    if (answer.kind !== 'done') throw new Error(answer.said);
    onEdited(answer.rules);
    close(answer.row ?? on);
    return answer.said;
  };
  const act = (rule: RuleView, which: CardAction) => {
    void action.run(async () => hear(await perform(rule, which), 'new'), editorWords.working);
  };
  const groups = [...new Set(rules.map(({ rows }) => textOf(rows[0]!.cells, 'Group').trim()))].filter(
    (group) => group !== '',
  );
  const editor = (rule: RuleView | null) => (
    <RuleEditor
      key={rule === null ? 'new' : rowOf(rule)}
      source={source!}
      rows={rule?.rows ?? []}
      name={rule === null ? '' : nameOf(rule)}
      groups={groups}
      onStart={action.clear}
      onDone={(done) => void action.run(async () => hear(done, 'new'))}
      onClose={(isChanged) => {
        action.clear();
        if (isChanged) onEdited(null);
        close(rule === null ? 'new' : rowOf(rule));
      }}
    />
  );
  return (
    <div ref={list}>
      {rules.length === 0 ? (
        <p class="hint">{words.noRules}</p>
      ) : (
        <p class="muted">{words.rulesIn(view.tab)}</p>
      )}
      <ul class="rules">
        {rules.map((rule, index) => (
          <li key={rowOf(rule)} data-row={rowOf(rule)}>
            {open === rowOf(rule) ? (
              editor(rule)
            ) : (
              <RuleCard
                rule={rule}
                isFirst={index === 0}
                isLast={index === rules.length - 1}
                isBusy={action.isRunning}
                judged={found?.rules.find(({ row }) => row === rowOf(rule))}
                onEdit={() => edit(rowOf(rule))}
                onAct={(which) => act(rule, which)}
              />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        editor(null)
      ) : (
        <button
          type="button"
          class="wide add-rule"
          aria-disabled={action.isRunning}
          onClick={() => action.isRunning || edit('new')}
        >
          {editorWords.addRule}
        </button>
      )}
    </div>
  );
}

function perform({ rows, isOn }: RuleView, which: CardAction): Promise<RuleEdit> {
  const read = [...rows];
  if (which === 'switchRule') return call('switchRule', { read, isOn: !isOn });
  if (which === 'up' || which === 'down') return call('moveRule', { read, to: which });
  return call(which, { read });
}

/** Puts the focus where a keyboard goes on: on the rule that was edited, or on *Add rule*. */
function useFocus(list: { readonly current: HTMLElement | null }, focus: Open, onFocused: () => void): void {
  useEffect(() => {
    if (focus === null) return;
    const wanted = focus === 'new' ? '.add-rule' : `li[data-row="${focus}"] .edit`;
    list.current?.querySelector<HTMLElement>(wanted)?.focus();
    onFocused();
  }, [list, focus, onFocused]);
}
