import { put } from '../../addon/document.ts';
import type { Edit } from './edit.ts';
import { columnOf, tabNamed } from './places.ts';

/** Edits of rules and statuses that somebody else has been shown, and is about to write over. */
export const shownRulesEdits: readonly Edit[] = [
  {
    name: 'types other points and a note',
    make: (document, _, choice) => {
      const rules = tabNamed(document, 'Rules');
      if (!rules) return;
      put(rules, 2, columnOf(rules, 'Points'), String(1 + (choice % 2)));
      put(rules, 3, columnOf(rules, 'Mine') || rules.maxColumns, `mine ${choice}`);
    },
  },
  {
    name: 'changes the highest minimum',
    make: (document, _, choice) => {
      const statuses = tabNamed(document, 'Statuses');
      if (statuses) put(statuses, 4, columnOf(statuses, 'Min score'), String(31 + (choice % 10)));
    },
  },
  {
    name: 'sorts the rules',
    make: (document) => {
      const rules = tabNamed(document, 'Rules');
      if (rules && rules.lastRow() > 2) rules.move('row', 3, 1, 2);
    },
  },
];
