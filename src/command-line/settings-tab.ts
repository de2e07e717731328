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
    const table = this.table();
    const row = table?.rowOf(name, table.column(settingHeader));
    return table && row ? table.text(row, table.column(valueHeader)).trim() : '';
  }

  /** Writes a setting; a workbook without Settings tab gets one. */
  write(name: string, value: string): void {
    const table = this.table() ?? this.add();
    const { sheet } = table;
    const [settings, values] = [table.column(settingHeader), table.column(valueHeader)];
    const row = table.rowOf(name, settings) ?? appendRow(sheet);
    sheet.cells.set(row, settings, name);
    sheet.cells.set(row, values, value === '' ? null : value);
    sheet.formats.numberFormat.set({ row, column: values, rows: 1, columns: 1 }, '@');
  }

  private table(): SheetTable | undefined {
    const sheet = this.own.sheet();
    const table = sheet && new SheetTable(sheet);
    return table?.column(settingHeader) && table.column(valueHeader) ? table : undefined;
  }

  private add(): SheetTable {
    const sheet = this.workbook.addSheet(this.own.freeName());
    this.own.mark(sheet);
    [settingHeader, valueHeader, 'What it does'].forEach((header, i) => {
      sheet.cells.set(1, i + 1, header);
    });
    return new SheetTable(sheet);
  }
}

function appendRow(sheet: Sheet): number {
  const row = sheet.lastRow() + 1;
  if (row > sheet.maxRows) sheet.insert('row', row, 1);
  return row;
}
