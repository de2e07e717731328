import type { ConditionOf } from '../../model/rule.ts';
import { cellText, isErrorCell, pendingText } from '../../reading/cell-text.ts';
import { fold } from '../../reading/fold.ts';
import type { Cell } from '../../reading/table.ts';
import type { Answers, CodeRows } from './answers.ts';
import { codeCells } from './code-cells.ts';
import type { CellReaders } from './column-view.ts';
import type { DistinctTexts } from './distinct-texts.ts';
import { stateOf, type TriState, unknown } from './states.ts';

type TextCondition = ConditionOf<'text' | 'yesNo'>;

/** Texts are folded and judged once per distinct cell. Empty and error cells are unknown. */
export const codeTexts: CodeRows<TextCondition> = (conditions, { cells, readers, texts }, answers) => {
  const states = new Uint8Array(conditions.length);
  const codeOf = (cell: Cell): number => {
    const written = cellText(cell);
    const text = fold(written);
    const isKnown = text !== '' && !isErrorCell(cell);
    if (isKnown) texts.add(written, text);
    for (let i = 0; i < states.length; i++)
      states[i] = isKnown ? stateOfText(conditions[i]!, text, cell, readers) : unknown;
    return answers.codeOf(states);
  };
  return codeCells(cells, sparingFolds(conditions, answers, texts, codeOf));
};

/** A cell is yes or no by its checkbox, or by its text among the words for them. */
function stateOfText(
  condition: TextCondition,
  text: string,
  cell: Cell,
  { yesWords, noWords }: CellReaders,
): TriState {
  if (condition.kind === 'text') {
    const passes = condition.passes(text, typeof cell === 'number' ? cell : Number.NaN);
    return stateOf(passes !== condition.isNegative);
  }
  const isYes = typeof cell === 'boolean' ? cell : yesWords.has(text);
  if (!isYes && typeof cell !== 'boolean' && !noWords.has(text)) return unknown;
  return stateOf(isYes !== condition.isNegative);
}

/** `codeOf`, but where all tests ask how a text begins, its first character tells most texts apart that pass none. */
function sparingFolds(
  conditions: readonly TextCondition[],
  answers: Answers,
  texts: DistinctTexts,
  codeOf: (cell: Cell) => number,
): (cell: Cell) => number {
  const mayPass = new Uint8Array(128).fill(1, 0, firstVisible);
  for (const error of ['#', pendingText]) mayPass[error.charCodeAt(0)] = 1;
  for (const condition of conditions) {
    if (condition.kind !== 'text' || condition.beginnings === null) return codeOf;
    for (const beginning of condition.beginnings)
      for (const form of [beginning, beginning.toUpperCase()]) mayPass[form.charCodeAt(0)] = 1;
  }
  const states = Uint8Array.from(conditions, ({ isNegative }) => stateOf(isNegative));
  let codeOfOthers = -1;
  return (cell) => {
    if (typeof cell !== 'string' || mayPass[cell.charCodeAt(0)] !== 0 || !(cell.charCodeAt(1) < 128))
      return codeOf(cell);
    texts.add(cell);
    if (codeOfOthers < 0) codeOfOthers = answers.codeOf(states);
    return codeOfOthers;
  };
}

// A text that begins with white space is trimmed first.
const firstVisible = 33;
