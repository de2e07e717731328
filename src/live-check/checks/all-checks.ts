import type { Check, CheckGroup } from '../check.ts';
import { cellFormats } from './cell-formats.ts';
import { charts } from './charts.ts';
import { conditionalFormatKinds } from './conditional-format-kinds.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { errorTexts } from './error-texts.ts';
import { filtersAndBandings } from './filters-and-bandings.ts';
import { keyTexts } from './key-texts.ts';
import { metadata } from './metadata.ts';
import { numberFormats } from './number-formats.ts';
import { plainTextCells } from './plain-text-cells.ts';
import { readValues } from './read-values.ts';
import { rowsAndColumns } from './rows-and-columns.ts';
import { script } from './script.ts';
import { sorting } from './sorting.ts';
import { stores } from './stores.ts';
import { tabs } from './tabs.ts';
import { timings } from './timings.ts';
import { triggers } from './triggers.ts';
import { typedTexts } from './typed-texts.ts';
import { validations } from './validations.ts';
import { writes } from './writes.ts';

/** In the order in which they run: what matters most first, what takes longest last. */
export const checkGroups: readonly CheckGroup[] = [
  plainTextCells,
  typedTexts,
  keyTexts,
  metadata,
  conditionalFormats,
  conditionalFormatKinds,
  writes,
  validations,
  readValues,
  sorting,
  rowsAndColumns,
  filtersAndBandings,
  charts,
  cellFormats,
  numberFormats,
  tabs,
  stores,
  script,
  triggers,
  errorTexts,
  timings,
];

export const allChecks: readonly Check[] = checkGroups.flatMap(({ checks }) => checks);
