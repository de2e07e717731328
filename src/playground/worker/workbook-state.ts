import type { XlsxFile } from '../../host/files/xlsx/xlsx-file.ts';
import type { Project, TriggerRecord } from '../../host/services/project.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { copyGraph } from './copy-graph.ts';

/** The open spreadsheet, the file that it came from, and the schedules in it. */
interface Open {
  workbook: Workbook;
  file: XlsxFile | undefined;
  project: Project;
}

/** A copy of all that is undone: cells, tabs and properties, and triggers, without which a schedule would be half there. */
export interface WorkbookState {
  workbook: Workbook;
  sheets: XlsxFile['sheets'];
  triggers: TriggerRecord[];
}

export function copyState({ workbook, file, project: { triggers } }: Open): WorkbookState {
  const sheets: XlsxFile['sheets'] = file?.sheets ?? new Map();
  // Where a tab stands in its file never changes.
  const known = new Map<object, object>([...sheets.values()].map((source) => [source, source]));
  return copyGraph({ workbook, sheets, triggers }, known);
}

/** The workbook becomes as it was, and stays the same object: the host holds on to it. */
export function takeUp(state: WorkbookState, { workbook, file, project }: Open): void {
  const known = new Map<object, object>([...state.sheets.values()].map((source) => [source, source]));
  known.set(state.workbook, workbook);
  for (const [name, value] of Object.entries(state.workbook)) {
    (workbook as unknown as Record<string, unknown>)[name] = copyGraph(value, known);
  }
  if (file) file.sheets = copyGraph(state.sheets, known);
  project.triggers = copyGraph(state.triggers, known);
}

export function filledCells({ sheets }: Workbook): number {
  return sheets.reduce((sum, sheet) => sum + sheet.lastRow() * sheet.lastColumn(), 0);
}
