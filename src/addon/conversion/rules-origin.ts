import type { RulesOrigin } from '../../evidence/index.ts';
import { cellText, columnIndex, type Table } from '../../scoring/index.ts';
import { lastChosenRules } from '../changes/last-chosen-rules.ts';
import { readChosenRules, rulesToCompare } from '../document/chosen-rules.ts';
import type { ScoredDocument } from '../document/score-document.ts';

/** Where the rules of today come from: what was kept of a choice, or what their Notes say. */
export function rulesOrigin({ book, rules, settings }: ScoredDocument): RulesOrigin {
  const notedRules = rulesNotedAsChosen(rules.table);
  const chosen = readChosenRules(book.kept) ?? (notedRules > 0 ? lastChosenRules(book) : null);
  return { chosen, present: rulesToCompare(rules.table, settings.noWords), notedRules };
}

/** What set-up writes of a rule that deals have chosen, what that of version 0.1.0 wrote, and what Evidence writes. */
const chosenNotes = [
  /Chosen from these deals/,
  /^Proposed: (?!.*No closed deals have been asked)/s,
  /^Rebuilt from closed deals/,
];

/**
 * Version 0.1.0 kept nothing of a choice, and a copy of a spreadsheet has nothing of what was kept with it. A rebuilt row
 * without points is a draft that nobody has adopted.
 */
function rulesNotedAsChosen({ headers, columns }: Table): number {
  const points = columns[columnIndex(headers, 'Points')] ?? [];
  const notes = columns[columnIndex(headers, 'Notes')] ?? [];
  return notes.filter((note, row) => {
    const text = cellText(note);
    const isUnused = ['', '0'].includes(cellText(points[row] ?? '').trim());
    return !isUnused && chosenNotes.some((pattern) => pattern.test(text));
  }).length;
}
