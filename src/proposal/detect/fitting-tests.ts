import { type CellReaders, type Column, cellText, fold, isErrorCell, keyOf } from '../../scoring/index.ts';
import { columnShape, filledCells, type Region } from './column-shape.ts';

/** From here on a column is what so many of its cells are. */
const mostly = 0.5;
/** A column of fewer different texts is one of choices, of more a free text. */
const mostChoices = 50;

const ofNumbers = ['≥', '≤', 'between', '=', '≠', '>', '<'];
const ofDays = ['within last days', 'more than days ago', '≥', '≤', 'between', '='];
const ofMails = ['email is free', 'email domain in', 'email is academic', 'email is invalid'];
const ofChoices = ['is any of', 'is none of'];
const ofTexts = ['contains any of', 'contains', 'does not contain', 'starts with', 'ends with', 'matches'];
const ofLists = ['in list', 'not in list'];
const ofAll = ['is not empty', 'is empty'];

/** Tests of the events of a lead, the commonest first. */
export const activityTests: readonly string[] = [...ofChoices, ...ofTexts, ...ofLists, ...ofAll];

/** Names of the tests that make sense on a column with such cells, the likeliest first. */
export function fittingTests(
  column: Column,
  region: Region,
  { yesWords, noWords }: Pick<CellReaders, 'yesWords' | 'noWords'>,
): string[] {
  const { filled, distinct, dayShare, numberShare, rangeShare, emailShare } = columnShape(column, region);
  if (filled === 0) return [...ofChoices, ...ofNumbers, ...ofTexts, ...ofAll];
  const words = filledCells(column).filter((cell) => !isErrorCell(cell));
  const areYesNo = words.every((cell) => {
    const word = fold(cellText(cell));
    return typeof cell === 'boolean' || yesWords.has(word) || noWords.has(word);
  });
  if (areYesNo && new Set(words.map(keyOf)).size <= 2) return ['is yes', 'is no', ...ofAll];
  if (dayShare >= mostly) return [...ofDays, ...ofAll];
  if (numberShare + rangeShare >= mostly) return [...ofNumbers, ...ofChoices, ...ofAll];
  const texts =
    distinct <= mostChoices
      ? [...ofChoices, ...ofTexts]
      : [...ofTexts.slice(0, 3), ...ofChoices, ...ofTexts.slice(3)];
  const others = [...ofLists, ...ofAll, 'is duplicate'];
  return emailShare >= mostly ? [...ofMails, ...texts, ...others] : [...texts, ...others];
}
