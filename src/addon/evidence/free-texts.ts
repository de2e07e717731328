import { type Field, isFreeText, learnVocabulary, type TextField } from '../../evidence/index.ts';
import { namesLead, namesPeople, namesSomething } from '../../proposal/index.ts';
import { type Cell, cellText, fold } from '../../scoring/index.ts';

/** A column with its header, one cell a deal. */
interface DealColumn {
  readonly header: string;
  readonly cells: readonly Cell[];
}

/**
 * The fields, those of free text with the words that may say something. Columns of names and addresses have none.
 * @param mail addresses of the deals, which name people too; null for none
 */
export function withVocabularies(
  fields: readonly Field[],
  columns: readonly DealColumn[],
  mail: DealColumn | null,
): Field[] {
  const isText = (field: Field) => field.kind === 'text' && !namesLead(field.name) && isFreeText(field);
  if (!fields.some(isText)) return [...fields];
  const names = namesOf(mail === null ? columns : [...columns, mail], mail?.header ?? '');
  return fields.map((field) => {
    const column = isText(field) ? columns.find(({ header }) => header === field.name) : undefined;
    if (column === undefined) return field;
    const texts = column.cells.map(cellText);
    return { ...field, vocabulary: learnVocabulary(field as TextField, { texts, ...names }) };
  });
}

/** What the columns say of who and where each deal's lead is. */
function namesOf(
  columns: readonly DealColumn[],
  mailHeader: string,
): { names: string[]; people: ReadonlySet<string> } {
  const naming = columns.filter(({ header }) => header === mailHeader || namesSomething(header));
  const deals = columns[0]?.cells.length ?? 0;
  const names = Array.from({ length: deals }, (_, row) =>
    naming.map(({ cells }) => cellText(cells[row]!)).join(' '),
  );
  const ofPeople = columns.filter(({ header }) => namesPeople(header)).flatMap(({ cells }) => cells);
  const words = ofPeople.flatMap((cell) => fold(cellText(cell)).split(/[^\p{L}\p{M}]+/u));
  return { names, people: new Set(words) };
}
