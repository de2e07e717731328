import { type DealScores, type TextField, textField } from '../../evidence/index.ts';
import {
  type Cell,
  cellText,
  compileModel,
  createFrame,
  emailDomain,
  fold,
  foldName,
  type ModelSource,
  match,
  scoreFrame,
  statesOf,
  type Table,
} from '../../scoring/index.ts';
import { type AskedField, no, yes } from './asked-field.ts';
import type { LearningColumn } from './learning-columns.ts';

/** Rarer answers are seen in too few deals. */
const fewestDeals = 5;

/** A column of addresses, by what most of its cells are. */
export interface MailColumn {
  readonly header: string;
  readonly cells: readonly Cell[];
}

/** The first column of addresses among those that deals have; the leads' key may be one. */
export function mailColumn(
  columns: readonly LearningColumn[],
  { rows, scored }: DealScores,
  keyHeader: string,
): MailColumn | null {
  const key = rows.column(keyHeader);
  const ofKey = { header: keyHeader.trim(), cells: scored.map(({ row }) => key.cell(row)) };
  return [...columns, ofKey].find(({ cells }) => holdsAddresses(cells)) ?? null;
}

function holdsAddresses(cells: readonly Cell[]): boolean {
  const filled = cells.map((cell) => fold(cellText(cell))).filter((text) => text !== '');
  return filled.filter((text) => emailDomain(text) !== null).length > filled.length / 2;
}

/** Domains that so many deals share may be a kind of lead: a large customer, a provider. */
const fewestOfDomain = 10;
const leastDomainShare = 0.01;
const mostDomains = 5;

/** A test of the addresses that may say something. */
interface Asked {
  readonly name: string;
  readonly test: string;
  readonly value: string;
}

/** Whether the address of each deal is one of a free provider, or of a domain that many share, as the engine judges it. */
export function mailFields(
  { header, cells }: MailColumn,
  source: Omit<ModelSource, 'rules'>,
  { scoring }: DealScores,
): AskedField[] {
  const wanted: Asked[] = [
    { name: `${header} is free`, test: 'email is free', value: '' },
    ...commonDomains(cells).map((domain) => {
      return { name: `${header} at ${domain}`, test: 'email domain in', value: domain };
    }),
  ];
  const { model } = compileModel({ ...source, rules: candidateRules(header, wanted) });
  if (model.rules.length === 0) return [];
  const columns = Object.assign([], { [model.rules[0]!.columns[0]!]: cells });
  const frame = createFrame(columns, model, { ...scoring.frame, log: null });
  const taken = new Set(source.leadHeaders.map(foldName));
  const fields = scoreFrame(model, frame).outcomes.flatMap((outcome): AskedField[] => {
    const { name, test, value } = wanted[outcome.rule.row - 2]!;
    const answers = Array.from(statesOf(outcome), (state) => (state === match ? yes : no));
    const having = answers.filter((answer) => answer === yes).length;
    if (Math.min(having, answers.length - having) < fewestDeals) return [];
    const field = textField(taken.has(foldName(name)) ? `Test ${name}` : name, answers);
    return [{ field, askedBy: { Field: header, Test: test, Value: value }, deniedBy: null }];
  });
  return fields.filter((field, k) => !fields.slice(0, k).some((before) => isNearlySame(field, before)));
}

/** Of the deals that either test holds for, those that both do, from which on one of them is enough. */
const sameShare = 0.8;

function isNearlySame({ field: one }: AskedField, { field: other }: AskedField): boolean {
  if (one.kind !== 'text' || other.kind !== 'text') return false;
  const holds = ({ codes, values }: TextField, row: number) => values[codes[row]!] === yes;
  let [both, either] = [0, 0];
  one.codes.forEach((_, row) => {
    const answers = [holds(one, row), holds(other, row)];
    if (answers.includes(true)) either++;
    if (!answers.includes(false)) both++;
  });
  return both >= sameShare * either;
}

function commonDomains(cells: readonly Cell[]): string[] {
  const deals = new Map<string, number>();
  for (const cell of cells) {
    const domain = emailDomain(fold(cellText(cell)));
    if (domain !== null) deals.set(domain, (deals.get(domain) ?? 0) + 1);
  }
  const least = Math.max(fewestOfDomain, leastDomainShare * cells.length);
  return [...deals]
    .filter(([, count]) => count >= least)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, mostDomains)
    .map(([domain]) => domain);
}

function candidateRules(header: string, wanted: readonly Asked[]): Table {
  return {
    ...{ tab: 'Rules', headerRow: 1, rowCount: wanted.length },
    headers: ['Rule', 'Field', 'Test', 'Value', 'Points'],
    columns: [
      wanted.map(() => 'candidate'),
      wanted.map(() => header),
      wanted.map(({ test }) => test),
      wanted.map(({ value }) => value),
      wanted.map(() => 1),
    ],
  };
}
