import type { TabColumn, TabContent } from '../../proposal/index.ts';
import { type Cell, followUpTabs, testDefinitions } from '../../scoring/index.ts';
import { mailing } from '../mail/mailing.ts';
import { say } from './sentences.ts';

const { columns: texts } = say;

function columnsFor(statuses: readonly string[]): TabColumn[] {
  const tests = testDefinitions.filter(({ isInDropdown }) => isInDropdown).map(({ name }) => name);
  const folded = { isFolded: true } as const;
  return [
    { ...texts.owner, kind: 'text', widthPixels: 150 },
    { ...texts.on, kind: 'checkbox', widthPixels: 45 },
    { ...texts.awayUntil, kind: 'number', widthPixels: 100 },
    ...(mailing ? [mailing.ownersColumn] : []),
    { ...texts.fromStatus, kind: 'text', widthPixels: 110, choices: statuses, ...folded },
    { ...texts.field, kind: 'text', widthPixels: 120, ...folded },
    { ...texts.test, kind: 'text', widthPixels: 115, choices: tests, ...folded },
    { ...texts.value, kind: 'text', widthPixels: 160, ...folded },
    { ...texts.share, kind: 'number', widthPixels: 60, ...folded },
    { ...texts.mostOpen, kind: 'number', widthPixels: 100, ...folded },
    { ...texts.openNow, kind: 'number', widthPixels: 80, isOurs: true },
    { ...texts.dealt, kind: 'number', widthPixels: 70, isOurs: true },
  ];
}

/**
 * The tab Owners to begin with.
 * @param names of who has leads already; all of them are on
 * @param statuses of the ladder, from the lowest
 */
export function ownersTab(names: readonly string[], statuses: readonly string[]): TabContent {
  const rows = names.map((name): Cell[] => [name, true]);
  return { name: followUpTabs.owners.name, columns: columnsFor(statuses), rows, foldedRows: null };
}
