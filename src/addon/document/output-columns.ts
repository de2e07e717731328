import { foldName } from '../../scoring/index.ts';
import type { ColumnKind } from '../sheets/cell-value.ts';

export interface OutputDefinition {
  readonly id: OutputId;
  readonly header: string;
  readonly kind: ColumnKind;
  readonly widthPixels: number;
}

export type OutputId =
  | 'score'
  | 'status'
  | 'why'
  | 'nextStep'
  | 'fit'
  | 'engagement'
  | 'coolsOn'
  | 'completeness'
  | 'potential'
  | 'mqlOn'
  | 'sqlOn'
  | 'statusSince'
  | 'owner'
  | 'trend'
  | 'account'
  | 'scoredFor';

/** Headers that many a spreadsheet has for something else: a column is ours by them only where we are asked for one. */
export const commonHeaders: ReadonlySet<OutputId> = new Set(['owner', 'trend', 'account']);

/** Our columns of Leads. `Scored for` is always there; the others where Settings ask for them. */
export const outputDefinitions: Readonly<Record<OutputId, OutputDefinition>> = {
  score: { id: 'score', header: 'Score', kind: 'number', widthPixels: 90 },
  status: { id: 'status', header: 'Status', kind: 'text', widthPixels: 90 },
  why: { id: 'why', header: 'Why', kind: 'text', widthPixels: 330 },
  nextStep: { id: 'nextStep', header: 'Next step', kind: 'text', widthPixels: 330 },
  fit: { id: 'fit', header: 'Fit', kind: 'number', widthPixels: 60 },
  engagement: { id: 'engagement', header: 'Engagement', kind: 'number', widthPixels: 90 },
  coolsOn: { id: 'coolsOn', header: 'Cools on', kind: 'day', widthPixels: 90 },
  completeness: { id: 'completeness', header: 'Completeness', kind: 'share', widthPixels: 100 },
  potential: { id: 'potential', header: 'Potential', kind: 'number', widthPixels: 80 },
  mqlOn: { id: 'mqlOn', header: 'MQL on', kind: 'day', widthPixels: 90 },
  sqlOn: { id: 'sqlOn', header: 'SQL on', kind: 'day', widthPixels: 90 },
  statusSince: { id: 'statusSince', header: 'Status since', kind: 'day', widthPixels: 90 },
  owner: { id: 'owner', header: 'Owner', kind: 'text', widthPixels: 110 },
  trend: { id: 'trend', header: 'Trend', kind: 'text', widthPixels: 70 },
  account: { id: 'account', header: 'Account', kind: 'text', widthPixels: 150 },
  scoredFor: { id: 'scoredFor', header: 'Scored for', kind: 'text', widthPixels: 330 },
};

const definitionsByName = new Map(
  Object.values(outputDefinitions)
    .filter(({ id }) => id !== 'scoredFor')
    .map((definition) => [foldName(definition.header), definition]),
);

/** The columns that the setting asks for, in its order, `Scored for` beside Why; and the names that are none. */
export function wantedOutputs(names: readonly string[]): { wanted: OutputId[]; unknown: string[] } {
  const wanted = new Set<OutputId>();
  const unknown: string[] = [];
  for (const name of names) {
    const definition = definitionsByName.get(foldName(name));
    if (!definition) unknown.push(name);
    else {
      wanted.add(definition.id);
      if (definition.id === 'why') wanted.add('scoredFor');
    }
  }
  return { wanted: [...wanted.add('scoredFor')], unknown };
}
