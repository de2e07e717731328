import { type DealScores, textField } from '../../evidence/index.ts';
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
} from '../../scoring/index.ts';
import { type AskedField, no, yes } from './asked-field.ts';
import type { LearningColumn } from './learning-columns.ts';

const test = 'email is free';
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

/** Whether the address of each deal is one of a free provider, as the engine judges it by the Lists tab. */
export function freeMailField(
  { header, cells }: MailColumn,
  source: Omit<ModelSource, 'rules'>,
  { scoring }: DealScores,
): AskedField | null {
  const askedBy = { Field: header, Test: test, Value: '' };
  const rules = {
    ...{ tab: 'Rules', headerRow: 1, rowCount: 1 },
    headers: ['Rule', 'Field', 'Test', 'Points'],
    columns: [['candidate'], [header], [test], [1]],
  };
  const { model } = compileModel({ ...source, rules });
  const [rule] = model.rules;
  if (rule === undefined) return null;
  const columns = Object.assign([], { [rule.columns[0]!]: cells });
  const frame = createFrame(columns, model, { ...scoring.frame, log: null });
  const [outcome] = scoreFrame(model, frame).outcomes;
  const answers = Array.from(statesOf(outcome!), (state) => (state === match ? yes : no));
  const free = answers.filter((answer) => answer === yes).length;
  if (Math.min(free, answers.length - free) < fewestDeals) return null;
  const taken = new Set(source.leadHeaders.map(foldName));
  const name = `${header} is free`;
  const field = textField(taken.has(foldName(name)) ? `Test ${name}` : name, answers);
  return { field, askedBy, deniedBy: null };
}
