import { outcomesOfWords } from '../evidence/index.ts';
import type { Settings } from '../scoring/index.ts';
import type { Dialect } from './dialect.ts';
import { knownText, textCell } from './text-cell.ts';

const codes = { open: 0, won: 1, lost: 2 } as const;

/** 0 for an open deal, 1 for a won and 2 for a lost one, NULL for a word that says nothing. */
function outcomeCode(column: string, settings: Settings, dialect: Dialect): string {
  const words = dialect.replace(textCell(column, dialect), '[^\\p{L}\\p{N}]+', ' ');
  const byCode = { open: [] as string[], won: [] as string[], lost: [] as string[] };
  for (const [word, outcome] of outcomesOfWords(settings))
    if (outcome !== 'unknown') byCode[outcome].push(dialect.text(word));
  const cases = (['open', 'won', 'lost'] as const)
    .filter((outcome) => byCode[outcome].length > 0)
    .map((outcome) => `WHEN TRIM(${words}, ' ') IN (${byCode[outcome].join(', ')}) THEN ${codes[outcome]}`);
  return `CASE ${cases.join(' ')} END`;
}

/** Of a lead that is its own deal: 1 for won, 2 for lost, NULL for neither or a day to come. */
export function ownClosing(
  outcome: string,
  closedOn: string | null,
  settings: Settings,
  dialect: Dialect,
): string {
  const code = `NULLIF(${outcomeCode(outcome, settings, dialect)}, 0)`;
  return closedOn === null ? code : `CASE WHEN ${closedOn} > parameters.as_of THEN NULL ELSE ${code} END`;
}

/** Of each key that its deals have closed: how, and when. An open deal keeps the key open. */
export function closingParts(table: string, settings: Settings, dialect: Dialect): string[] {
  const column = (name: string) => `deals.${dialect.identifier(name)}`;
  const order = 'CASE WHEN closed_on IS NULL THEN 1 ELSE 0 END, closed_on DESC, place DESC';
  return [
    `read_deals AS (
  SELECT
    ${knownText(textCell(column('key'), dialect))} AS lead,
    ${outcomeCode(column('outcome'), settings, dialect)} AS outcome,
    ${column('closed_on')} AS closed_on,
    ${column('row')} AS place,
    parameters.as_of AS as_of
  FROM ${table} AS deals
  CROSS JOIN parameters
)`,
    `ordered_deals AS (
  SELECT lead, outcome, closed_on,
    MIN(outcome) OVER (PARTITION BY lead) AS least_outcome,
    ROW_NUMBER() OVER (PARTITION BY lead ORDER BY ${order}) AS nth
  FROM read_deals
  WHERE lead IS NOT NULL AND (outcome = 0 OR (outcome > 0 AND (closed_on IS NULL OR closed_on <= as_of)))
)`,
    `closings AS (
  SELECT lead, outcome, closed_on
  FROM ordered_deals
  WHERE least_outcome > 0 AND nth = 1
)`,
  ];
}

/** @param createdOn of the lead: one that came in after its closing asks anew; null where there is no such column */
export function joinedClosing(createdOn: string | null): string {
  if (createdOn === null) return 'closings.outcome';
  return `CASE WHEN ${createdOn} > closings.closed_on THEN NULL ELSE closings.outcome END`;
}
