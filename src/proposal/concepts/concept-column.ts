import { type Column, cellText, isEmptyCell, isErrorCell } from '../../scoring/index.ts';
import { type SpellingGroup, valueGroups } from '../column-values.ts';
import type { ColumnShape } from '../detect/column-shape.ts';
import { UserTab } from '../detect/user-tab.ts';
import { saysOutcome, saysWho } from '../source/barred-headers.ts';
import { keyColumnOf, outcomeColumns, type ProposalSource } from '../source/proposal-source.ts';
import { type WordText, wordText } from './phrase-finder.ts';

/** A column of Leads that a template may ask. */
export interface ConceptColumn {
  readonly index: number;
  readonly header: string;
  readonly words: WordText;
  readonly cells: Column;
  readonly shape: ColumnShape;
  /** Its values, the commonest first. */
  readonly values: readonly SpellingGroup[];
  /** Whether the same few values stand there again and again; else a cell is a sentence, or has several answers. */
  readonly repeats: boolean;
}

/** Columns that a template may ask: neither ours nor a key, nor what says the outcome, a name or a colleague. */
export function conceptColumns(source: ProposalSource): ConceptColumn[] {
  const { leads, ownColumns } = source;
  const tab = new UserTab(leads, source);
  const excluded = new Set([...ownColumns, ...outcomeColumns(source)]);
  const key = keyColumnOf(source);
  return leads.headers.flatMap((header, index) => {
    const shape = tab.shape(index);
    if (excluded.has(index) || !tab.isAddressable(index) || shape.filled === 0) return [];
    if (saysWho(header) || saysOutcome(header)) return [];
    // An address that is the key can still be a free one.
    if (index === key && shape.emailShare <= 0.5) return [];
    const cells = leads.columns[index]!;
    const values = valueGroups(cells);
    return [{ index, header, words: wordText(header), cells, shape, values, repeats: repeats(values) }];
  });
}

const mostDistinct = 60;
const fewDistinct = 12;
const longestAnswer = 60;

function repeats(values: readonly SpellingGroup[]): boolean {
  const cells = values.reduce((sum, { count }) => sum + count, 0);
  const isFew = values.length <= fewDistinct || (values.length <= mostDistinct && values.length <= cells / 2);
  const length = values.reduce((sum, { text, count }) => sum + text.length * count, 0) / cells;
  return isFew && length <= longestAnswer && !hasSeveralAnswers(values);
}

/** Answers of a form that lets people tick more than one: `Website, Ads` beside `Ads`. */
function hasSeveralAnswers(values: readonly SpellingGroup[]): boolean {
  const parts = values.map(({ text }) => text.split(/[,;]\s*/));
  const single = new Set(parts.flatMap((part) => (part.length === 1 ? part : [])));
  const several = parts.filter((part) => part.length > 1);
  return several.length > 1 && several.some((part) => part.some((one) => single.has(one)));
}

const mostTexts = 2000;

/** The distinct texts of a column, without the placeholders of forms; a part of them where they are very many. */
export function textsOf({ cells }: ConceptColumn): string[] {
  const texts = new Set<string>();
  for (const cell of cells) {
    if (isEmptyCell(cell) || isErrorCell(cell)) continue;
    texts.add(cellText(cell).trim());
    if (texts.size === mostTexts) break;
  }
  return [...texts];
}
