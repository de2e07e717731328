import { useEffect, useRef, useState } from 'preact/hooks';
import type { DoneEdit, RuleRowView, RuleSource } from '../../shared/index.ts';
import { Failure, Status } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { BothVersions } from './both-versions.tsx';
import { ConditionFields } from './condition-fields.tsx';
import {
  type EditedRule,
  editedRule,
  newRule,
  textOf,
  withCell,
  withCondition,
  withField,
  withoutCondition,
} from './edited-rule.ts';
import { editorWords as words } from './editor-words.ts';
import { MatchesLine } from './matches-line.tsx';
import { MoreOptions } from './more-options.tsx';
import { useFields } from './use-fields.ts';
import { useMatches } from './use-matches.ts';

interface RuleEditorProps {
  readonly source: RuleSource;
  /** As it was read; none for a new rule. */
  readonly rows: readonly RuleRowView[];
  readonly name: string;
  readonly groups: readonly string[];
  /** A save begins, or is refused. */
  onStart(): void;
  onDone(edit: DoneEdit): void;
  /** Nothing is written. @param isChanged whether somebody else has changed it meanwhile */
  onClose(isChanged: boolean): void;
}

const id = 'rule-editor';

/** `When [Employees] [is at least] [200] give [+15] points`, and below it what that comes to. */
export function RuleEditor(props: RuleEditorProps) {
  const { source, rows, name, groups, onStart, onDone, onClose } = props;
  const [rule, setRule] = useState<EditedRule>(() => (rows.length === 0 ? newRule() : editedRule(rows)));
  const saving = useSaving(rows, onDone);
  const fields = useFields(rule.map((cells) => textOf(cells, 'Field').trim()));
  const isReading = rule.some((cells) => {
    const field = textOf(cells, 'Field').trim();
    return field !== '' && fields.of(field) === null && fields.failure === null;
  });
  const judged = useMatches(source, rule, fields.of, isReading);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(`#${id}-0-field`)?.focus();
    showFrom(form.current!);
  }, []);
  const formulas = rows[0]?.formulas ?? [];
  const [first] = rule;
  const isDisqualifier = textOf(first, 'Points').trim().toLowerCase() === 'disqualify';
  const set = (row: number) => (header: Parameters<typeof withCell>[2], value: string) =>
    setRule((now) => withCell(now, row, header, value));
  const save = () => {
    onStart();
    if (judged.inWords === null) return saving.refuse(judged.problems.join(' ') || words.notWhole);
    saving.save(rule);
  };
  return (
    <form
      class="editor"
      ref={form}
      aria-label={rows.length === 0 ? words.newRule : words.editing(name)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose(saving.changed !== null);
      }}
    >
      {rule.map((cells, row) => (
        <fieldset key={row} class="condition">
          <legend>{row === 0 ? words.when : words.and}</legend>
          <ConditionFields
            id={`${id}-${row}`}
            source={source}
            cells={cells}
            formulas={rows[row]?.formulas ?? []}
            values={fields.of(textOf(cells, 'Field').trim())}
            onField={(field) => setRule((now) => withField(now, row, field, source))}
            onCell={set(row)}
          />
          {row === 0 ? null : (
            <button type="button" class="quiet" onClick={() => setRule((now) => withoutCondition(now, row))}>
              {words.removeCondition}
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" class="quiet" onClick={() => setRule(withCondition)}>
        {words.addCondition}
      </button>
      <div class="points">
        <label for={`${id}-points`}>{words.give}</label>
        <input
          id={`${id}-points`}
          type="text"
          inputMode="numeric"
          value={isDisqualifier ? '' : textOf(first, 'Points')}
          disabled={isDisqualifier || formulas.includes('Points')}
          onInput={(event) => set(0)('Points', event.currentTarget.value)}
        />
        <span>{words.points}</span>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={isDisqualifier}
          disabled={formulas.includes('Points')}
          onChange={(event) => set(0)('Points', event.currentTarget.checked ? 'Disqualify' : '')}
        />
        {words.disqualify}
      </label>
      <div class="option">
        <label for={`${id}-name`}>{words.name}</label>
        <input
          id={`${id}-name`}
          type="text"
          value={textOf(first, 'Rule')}
          placeholder={judged.name}
          disabled={formulas.includes('Rule')}
          onInput={(event) => set(0)('Rule', event.currentTarget.value)}
        />
      </div>
      <MoreOptions {...{ id, rule, formulas, groups }} headers={source.headers} onCell={set(0)} />
      <MatchesLine judged={judged} />
      <Failure sentence={fields.failure} onRetry={fields.retry} />
      {saving.changed === null ? null : (
        <BothVersions
          {...{ source, mine: rule, isRunning: saving.isRunning, ...saving.changed }}
          onKeepTheirs={() => onClose(true)}
          onUseMine={() => saving.save(rule, saving.changed?.theirs ?? [])}
        />
      )}
      <Failure sentence={saving.failure} />
      <Status text={saving.isRunning ? words.saving : ''} />
      <div class="pair">
        <button type="button" onClick={() => onClose(saving.changed !== null)}>
          {words.cancel}
        </button>
        <button type="submit" class="main" aria-disabled={saving.isRunning}>
          {words.save}
        </button>
      </div>
    </form>
  );
}

/** Where its end is out of sight, its beginning goes to the top: the focus alone would bring its first field in at the bottom. */
function showFrom(form: HTMLElement): void {
  if (form.getBoundingClientRect().bottom > innerHeight) form.scrollIntoView({ block: 'start' });
}

interface Saving {
  readonly isRunning: boolean;
  readonly failure: string | null;
  /** What somebody else has made of the rule meanwhile. */
  readonly changed: { readonly said: string; readonly theirs: readonly RuleRowView[] | null } | null;
  /** @param over what is written over; the rule as it was read, if nothing else is said */
  save(rule: EditedRule, over?: readonly RuleRowView[]): void;
  refuse(sentence: string): void;
}

function useSaving(rows: readonly RuleRowView[], onDone: (edit: DoneEdit) => void): Saving {
  const action = useAction();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [changed, setChanged] = useState<Saving['changed']>(null);
  const save = (rule: EditedRule, over = rows) => {
    if (action.isRunning) return;
    setRefusal(null);
    setChanged(null);
    void action.run(async () => {
      const answer = await call('saveRule', { read: [...over], wanted: [...rule] });
      if (answer.kind === 'done') onDone(answer);
      else if (answer.kind === 'changed') setChanged(answer);
      else setRefusal(answer.said);
    });
  };
  return {
    isRunning: action.isRunning,
    failure: action.failure ?? refusal,
    changed,
    save,
    refuse: setRefusal,
  };
}
