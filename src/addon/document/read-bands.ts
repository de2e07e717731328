import { type Band, parseBands, sayOfConversion } from '../../evidence/index.ts';
import {
  type CellPlace,
  cellPlace,
  cellText,
  columnIndex,
  foldName,
  type Problem,
  problemAt,
  type Settings,
  type Table,
} from '../../scoring/index.ts';

/** Bands of the settings; a setting that cannot be read stops every run, as all settings do. */
export type BandsReading =
  | { readonly bands: readonly Band[]; readonly problem: null }
  | { readonly bands: null; readonly problem: Problem };

export function readBands({ bands: text, tab }: Settings, table: Table | null): BandsReading {
  const { bands, problem } = parseBands(text);
  if (problem === null) return { bands, problem };
  const finding = sayOfConversion.bandsUnreadable(text, problem.why);
  return { bands: null, problem: problemAt(finding, tab, placeOf('Bands', table)) };
}

/** Of two rows of a name the lower counts. */
function placeOf(setting: string, table: Table | null): CellPlace | null {
  if (table === null) return null;
  const names = table.columns[columnIndex(table.headers, 'Setting')] ?? [];
  const row = names.map((name) => foldName(cellText(name))).lastIndexOf(foldName(setting));
  return row < 0
    ? null
    : cellPlace(table.headerRow + 1 + row, Math.max(0, columnIndex(table.headers, 'Value')));
}
