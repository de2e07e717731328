import { type ChosenRule, type ChosenRules, fnv1a32 } from '../../evidence/index.ts';
import { fold, type RuleHeader, readRuleRows, type Table } from '../../scoring/index.ts';
import { DocumentList } from '../sheets/document-list.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { countsOf, outcomeOf } from './measurements.ts';

const property = 'scoreband.chosenRules';

type ChosenFrom = Omit<ChosenRules, 'rules'>;

/** What the rules of today were chosen from, as far as they were; null for a model that no deals have made. */
export function readChosenRules(kept: DocumentProperties): ChosenRules | null {
  const [from, ...rules] = listIn(kept).read();
  if (from === undefined) return null;
  return { ...withOutcome(kept, from as ChosenFrom), rules: rules as ChosenRule[] };
}

/** What is measured after the choice is known only then. */
function withOutcome(kept: DocumentProperties, from: ChosenFrom): ChosenFrom {
  if (from.measurement === undefined || from.heldOut !== null) return from;
  const { unmeasured: _, ...others } = from;
  const outcome = outcomeOf(kept, from.measurement);
  if (typeof outcome === 'string') return { ...others, unmeasured: outcome };
  return { ...others, heldOut: outcome, heldOutCounts: countsOf(kept, from.measurement) ?? [] };
}

export function keepChosenRules(kept: DocumentProperties, chosen: ChosenRules | null): void {
  const list = listIn(kept);
  // Whoever writes a list has to know how long it was.
  list.read();
  if (chosen === null) {
    list.clear();
    return;
  }
  const { rules, ...from } = chosen;
  list.write([from, ...rules]);
}

function listIn(kept: DocumentProperties): DocumentList<ChosenFrom | ChosenRule> {
  return new DocumentList(kept, property);
}

/** The rules of a Rules tab as they are compared with chosen ones, `and` rows among them. */
export function rulesToCompare(table: Table, noWords: readonly string[]): ChosenRule[] {
  const off = new Set(['false', ...noWords.map(fold)]);
  return readRuleRows(table)
    .rules.flatMap(({ first, and }) => [first, ...and])
    .map((row) => ruleToCompare((header) => row.text(header), off));
}

const isOff: ReadonlySet<string> = new Set(['false']);

// What is kept with the document is small, and the Value of a person's rule may be a list of thousands.
const longestValue = 300;

function brief(value: string): string {
  return value.length <= longestValue ? value : `${value.slice(0, longestValue)}… ${fnv1a32(value)}`;
}

/** @param text trimmed, of the cell below a header */
export function ruleToCompare(text: (header: RuleHeader) => string, off = isOff): ChosenRule {
  return {
    on: !off.has(fold(text('On'))),
    field: text('Field'),
    test: text('Test'),
    value: brief(text('Value')),
    points: text('Points'),
  };
}
