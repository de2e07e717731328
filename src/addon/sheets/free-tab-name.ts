import { foldName } from '../../scoring/index.ts';
import type { Book } from './book.ts';

/** The name for a new tab of ours: one that is taken gets a suffix. */
export function freeTabName({ spreadsheet }: Pick<Book, 'spreadsheet'>, wanted: string): string {
  const taken = new Set(spreadsheet.getSheets().map((sheet) => foldName(sheet.getName())));
  let name = wanted;
  for (let i = 1; taken.has(foldName(name)); i++)
    name = i === 1 ? `${wanted} (Scoreband)` : `${wanted} (Scoreband ${i})`;
  return name;
}
