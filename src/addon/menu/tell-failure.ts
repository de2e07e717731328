import { title } from '../document/sentences.ts';
import { SpreadsheetFull } from '../sheets/cell-limits.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { isGranted } from '../sheets/script.ts';
import { Message } from '../sheets/ui.ts';
import { say } from './sentences.ts';

/**
 * What fails is said as a sentence: a user has no use for a stack.
 * @throws the sentence where no dialog is allowed: Google then shows it itself
 */
export function tellFailure(error: unknown): void {
  const mayShow = isGranted('dialogs');
  if (mayShow && isGranted('spreadsheet')) new Message(title, sentenceOf(error)).tell();
  else if (mayShow) new Message(title, say.notGranted(say.permissions.spreadsheet)).tell();
  else throw new Error(say.notGranted(say.permissions.dialogs));
}

function sentenceOf(error: unknown): string {
  const { message } = error as Error;
  const isSaid = error instanceof SpreadsheetFull || error instanceof ColumnsMoved;
  return isSaid ? message : say.failed(message);
}
