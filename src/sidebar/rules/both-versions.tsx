import type { RuleRowView, RuleSource } from '../../shared/index.ts';
import { type EditedRule, editedRule } from './edited-rule.ts';
import { editorWords as words } from './editor-words.ts';
import { judgeRule } from './judge-rule.ts';

interface BothVersionsProps {
  readonly said: string;
  readonly source: RuleSource;
  /** null where the rule is gone. */
  readonly theirs: readonly RuleRowView[] | null;
  readonly mine: EditedRule;
  readonly isRunning: boolean;
  onKeepTheirs(): void;
  onUseMine(): void;
}

/** A rule that somebody has changed while it was edited: both are shown, and nothing is written until one is chosen. */
export function BothVersions(props: BothVersionsProps) {
  const { said, source, theirs, mine, isRunning, onKeepTheirs, onUseMine } = props;
  const inWords = (rule: EditedRule) => judgeRule(source, rule, () => null).inWords ?? words.unreadable;
  return (
    <div class="note warning versions" role="alert">
      <p>{said}</p>
      <dl>
        <dt>{words.theirs}</dt>
        <dd>{theirs === null ? words.isGone : inWords(editedRule(theirs))}</dd>
        <dt>{words.mine}</dt>
        <dd>{inWords(mine)}</dd>
      </dl>
      <div class="buttons">
        <button type="button" aria-disabled={isRunning} onClick={() => isRunning || onKeepTheirs()}>
          {words.keepTheirs}
        </button>
        <button type="button" aria-disabled={isRunning} onClick={() => isRunning || onUseMine()}>
          {words.useMine}
        </button>
      </div>
    </div>
  );
}
