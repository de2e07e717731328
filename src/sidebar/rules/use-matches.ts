import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FieldValues, RuleMatches, RuleSource } from '../../shared/index.ts';
import { call } from '../server.ts';
import type { EditedRule } from './edited-rule.ts';
import { type Judgement, judgeRule } from './judge-rule.ts';

/** Long enough for who types to end a word. */
const pauseMilliseconds = 600;

export interface Judged extends Judgement {
  readonly isCounting: boolean;
  /** Why the server could not count. */
  readonly failure: string | null;
}

/**
 * What the rule matches: worked out at once where the values of its field are there, else by the server after a pause.
 * @param isReading whether values of a field are still on their way
 */
export function useMatches(
  source: RuleSource,
  rule: EditedRule,
  valuesOf: (field: string) => FieldValues | null,
  isReading: boolean,
): Judged {
  const judgement = useMemo(() => judgeRule(source, rule, valuesOf), [source, rule, valuesOf]);
  const [counted, setCounted] = useState<{
    rule: EditedRule;
    matches: RuleMatches | null;
    failure: string | null;
  } | null>(null);
  const { counted: toCount } = judgement;
  const isUnknown = toCount !== null && judgement.matches === null;
  const needsServer = isUnknown && !isReading;
  useEffect(() => {
    if (!needsServer) return;
    let isLatest = true;
    const tell = (matches: RuleMatches | null, failure: string | null) =>
      isLatest && setCounted({ rule, matches, failure });
    const timer = setTimeout(() => {
      call('countRule', { rows: [...toCount] }).then(
        (answer) => (answer.kind === 'counted' ? tell(answer.matches, null) : tell(null, answer.said)),
        (error: Error) => tell(null, error.message),
      );
    }, pauseMilliseconds);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [needsServer, rule]);
  const answer = needsServer && counted?.rule === rule ? counted : null;
  return {
    ...judgement,
    matches: judgement.matches ?? answer?.matches ?? null,
    isCounting: isUnknown && answer === null,
    failure: answer?.failure ?? null,
  };
}
