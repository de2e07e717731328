import type { Check, CheckGroup } from '../check.ts';
import { charts } from './charts.ts';
import { conditionalFormatKinds, conditionalFormats } from './conditional-formats.ts';
import { metadata } from './metadata.ts';
import { openQuestions } from './open-questions.ts';
import { readValues } from './read-values.ts';
import { filtersAndBandings, rowsAndColumns } from './rows-and-columns.ts';
import { script } from './script.ts';
import { stores, triggers } from './services.ts';
import { timings } from './timings.ts';
import { errorTexts, writes } from './writes.ts';
import { keyTexts, plainTextCells, typedTexts } from './written-texts.ts';

/** By risk, as they run: what nobody knows and would hurt most first, what takes longest last. */
export const checkGroups: readonly CheckGroup[] = [
  openQuestions,
  triggers,
  plainTextCells,
  typedTexts,
  keyTexts,
  metadata,
  conditionalFormats,
  conditionalFormatKinds,
  writes,
  readValues,
  rowsAndColumns,
  filtersAndBandings,
  charts,
  stores,
  script,
  errorTexts,
  timings,
];

export const allChecks: readonly Check[] = checkGroups.flatMap(({ checks }) => checks);
