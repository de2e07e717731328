/** Settings that the command line needs itself, and those that `--set` writes. */
import type { Sheet, Workbook } from '../host/workbook/workbook.ts';
import { ownTabs } from '../scoring/index.ts';
import { OwnTab } from './own-tab.ts';
import { SheetTable } from './sheet-table.ts';

const [settingHeader, valueHeader] = ownTabs.settings.headers;

/** The Settings tab of a workbook that may lack one, and that others change meanwhile. */
export class SettingsTab {
  private readonly own: OwnTab;

  constructor(private readonly workbook: Workbook) {
    this.own = new OwnTab(workbook, 'settings');
  }

  get leadsTabName(): string {
    return this.read('Leads tab') || 'Leads';
  }

  /** '' where the workbook does not say, or says nothing. */
  read(name: string): string {
    const columns = columnsOf(this.own.sheet());
    const row = columns?.settings.rowOf(name);
    return row === undefined ? '' : columns!.values.text(row).trim();
  }

  /** Writes a setting; a workbook without Settings tab gets one. */
  write(name: string, value: string): void {
    const { sheet, settings, values } = columnsOf(this.own.sheet()) ?? columnsOf(this.added())!;
    const row = settings.rowOf(name) ?? appendRow(sheet);
    sheet.cells.set(row, settings.number, name);
    sheet.cells.set(row, values.number, value === '' ? null : value);
    sheet.formats.numberFormat.set({ row, column: values.number, rows: 1, columns: 1 }, '@');
  }

  private added(): Sheet {
    const sheet = this.workbook.addSheet(this.own.freeName());
    this.own.mark(sheet);
    [settingHeader, valueHeader, 'What it does'].forEach((header, i) => {
      sheet.cells.set(1, i + 1, header);
    });
    return sheet;
  }
}

function columnsOf(sheet: Sheet | undefined) {
  if (!sheet) return undefined;
  const table = new SheetTable(sheet);
  const [settings, values] = [table.column(settingHeader), table.column(valueHeader)];
  return settings && values ? { sheet, settings, values } : undefined;
}

function appendRow(sheet: Sheet): number {
  const row = sheet.lastRow() + 1;
  if (row > sheet.maxRows) sheet.insert('row', row, 1);
  return row;
}
