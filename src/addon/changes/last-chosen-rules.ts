import type { ChosenRules } from '../../evidence/index.ts';
import type { Book } from '../sheets/book.ts';
import { LogTab } from '../sheets/log-tab.ts';
import { changesTab } from './changes-tab.ts';
import { KeptVersions } from './kept-versions.ts';

/** What the rules of the last version in Changes were chosen from: a copy of a spreadsheet has its tabs, and not what is kept with the document. */
export function lastChosenRules(book: Book): ChosenRules | null {
  const tab = LogTab.find(book, changesTab);
  const kept = tab && KeptVersions.find(tab);
  return (kept?.last && kept.read(kept.last)?.chosen) ?? null;
}
