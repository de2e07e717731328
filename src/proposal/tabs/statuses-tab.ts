import { type Cell, defaultLadder } from '../../scoring/index.ts';
import type { TabColumn, TabContent } from './tab-content.ts';

const columns: readonly TabColumn[] = [
  {
    header: 'Status',
    kind: 'text',
    widthPixels: 130,
    note: 'A lead gets the highest status whose minimums it reaches. MQL, marketing qualified lead: worth a closer look. SQL, sales qualified lead: to be called now. Rename them, add some or take some away; Disqualified is always there.',
  },
  { header: 'Min score', kind: 'number', widthPixels: 85, note: 'Score from which a lead has this status.' },
  {
    header: 'Min fit',
    kind: 'number',
    widthPixels: 85,
    note: 'Points from attributes that are needed as well; empty: none.',
  },
  {
    header: 'Min engagement',
    kind: 'number',
    widthPixels: 130,
    note: 'Points from behavior that are needed as well; empty: none.',
  },
  {
    header: 'Action',
    kind: 'wording',
    widthPixels: 320,
    note: 'What to do with such a lead, in plain words. It stands in the column Next step.',
  },
  { header: 'Owner', kind: 'wording', widthPixels: 130, note: 'Who does it; may stay empty.' },
  {
    header: 'Draft min score',
    kind: 'number',
    widthPixels: 130,
    isFolded: true,
    note: 'Min score of the draft model; empty: the same.',
  },
];

/** The ladder to begin with. */
export function statusesTab(): TabContent {
  const rows = defaultLadder.rungs.map(({ name, minScore, action }): Cell[] => [
    name,
    minScore,
    '',
    '',
    action,
    '',
    '',
  ]);
  return { name: 'Statuses', columns, rows, foldedRows: null };
}
