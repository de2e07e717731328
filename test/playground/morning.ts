import { expect } from 'vitest';
import { openXlsx } from '../../src/host/files/xlsx/open-xlsx.ts';
import type { Sheet, Workbook } from '../../src/host/workbook/workbook.ts';
import type { PlaygroundPage } from './playground-page.ts';

/** Row of the headers of Call list: a heading and a notice stand above them. */
const listHeaders = 3;

/** A playground in which somebody works by what a page of docs says. */
export class Morning {
  readonly playground: PlaygroundPage;
  /** Where what stands, by tab, as long as texts alone are entered. */
  private readonly known = new Map<string, Sheet>();

  constructor(playground: PlaygroundPage) {
    this.playground = playground;
  }

  get sidebar() {
    return this.playground.sidebar;
  }

  button(name: string) {
    return this.sidebar.getByRole('button', { name, exact: true });
  }

  /** Opens the sidebar anew, as it is after whatever was done in the sheet. */
  async openSidebar(view = 'Today'): Promise<void> {
    await this.choose('Open sidebar');
    await this.view(view);
  }

  /** Waits until the shown view of the sidebar says a text. */
  async says(text: string | RegExp): Promise<void> {
    await this.sidebar.locator('[role=tabpanel]:not([hidden])').getByText(text).first().waitFor();
  }

  async view(name: string): Promise<void> {
    await this.sidebar.getByRole('tab', { name, exact: true }).click();
  }

  /** Goes to `Extensions ▸ Scoreband ▸ Call list`, and returns what the dialogs say that come of it. */
  async follow(path: string): Promise<string> {
    const [extensions, scoreband, ...items] = path.split(' ▸ ');
    const menu = this.playground.page.locator('#menu-button');
    // The font of the pictures has no ▸.
    expect(await menu.innerText()).toBe(`${extensions} › ${scoreband}`);
    return this.choose(items.at(-1)!);
  }

  /** Chooses an item of the menu, and says yes to all, with these answers to what asks for a text. */
  async choose(item: string, ...answers: string[]): Promise<string> {
    await this.playground.choose(item);
    return this.answer(...answers);
  }

  /** Answers what a button of the sidebar asks. */
  async asked(...answers: string[]): Promise<string> {
    await this.playground.dialog.waitFor();
    return this.answer(...answers);
  }

  private async answer(...answers: string[]): Promise<string> {
    this.known.clear();
    const { dialog } = this.playground;
    const said: string[] = [];
    while (await dialog.isVisible()) {
      said.push(await dialog.innerText());
      const entry = dialog.getByRole('textbox');
      if ((await entry.count()) > 0) await entry.fill(answers.shift() ?? '');
      await dialog.getByRole('button', { name: /^(OK|Yes)$/ }).click();
      await this.playground.rest();
    }
    if (answers.length > 0) throw new Error(`Nobody asks for ${answers.join(', ')}: ${said.join(' / ')}`);
    const toasts = await this.playground.page.locator('.toast').allInnerTexts();
    return [...said, ...toasts].join('\n');
  }

  async setDay(day: string): Promise<void> {
    await this.playground.page.locator('#as-of').fill(day);
    await this.playground.rest();
  }

  async tabs(): Promise<string[]> {
    return (await this.playground.page.locator('#tabs').innerText()).split('\n');
  }

  async workbook(): Promise<Workbook> {
    const { bytes, name } = await this.playground.save();
    return (await openXlsx(bytes, { fileName: name })).workbook;
  }

  /** The rows of a tab by their headers, from the file that is saved. */
  async rows(tab: string): Promise<Record<string, string>[]> {
    const sheet = (await this.workbook()).sheetByName(tab)!;
    const columns = Array.from({ length: sheet.lastColumn() }, (_, i) => i + 1);
    const headers = tab === 'Call list' ? listHeaders : 1;
    const texts = (row: number) =>
      columns.map((column) => [sheet.text(headers, column), sheet.text(row, column)]);
    return Array.from({ length: sheet.lastRow() - headers }, (_, i) =>
      Object.fromEntries(texts(headers + 1 + i)),
    );
  }

  /** Lines of the call list with a lead, by the lead. */
  async calls(): Promise<Map<string, Record<string, string>>> {
    const rows = await this.rows('Call list');
    return new Map(rows.filter(({ Key }) => Key !== '').map((row) => [row.Key!, row]));
  }

  /** Texts that stand below the lines of the call list. */
  async below(): Promise<string[]> {
    const rows = await this.rows('Call list');
    const texts = rows.filter(({ Key }) => Key === '').map((row) => Object.values(row).join(' ').trim());
    return texts.filter((text) => text !== '');
  }

  /** Lets a day come, and scores. */
  async dayWithRun(day: string): Promise<Map<string, Record<string, string>>> {
    await this.setDay(day);
    await this.choose('Score leads');
    return this.calls();
  }

  /** Types a text under this header into the row where a cell says so. */
  async enter(tab: string, cell: string, header: string, text: string): Promise<void> {
    const sheet = this.known.get(tab) ?? (await this.workbook()).sheetByName(tab)!;
    const columns = Array.from({ length: sheet.lastColumn() }, (_, i) => i + 1);
    const rows = Array.from({ length: sheet.lastRow() }, (_, i) => i + 1);
    const headers = tab === 'Call list' ? listHeaders : 1;
    const column = columns.find((at) => sheet.text(headers, at) === header);
    const row = rows.find((at) => columns.some((beside) => sheet.text(at, beside) === cell));
    if (column === undefined || row === undefined) throw new Error(`${tab} has no ${header} beside ${cell}`);
    await this.typeAt(tab, row, column, text);
    this.known.set(tab, sheet);
  }

  async typeAt(tab: string, row: number, column: number, text: string): Promise<void> {
    this.known.delete(tab);
    const { playground } = this;
    const { page, editor } = playground;
    await playground.tab(tab);
    await this.showHidden();
    await this.goTo(row, column);
    await page.keyboard.type(text);
    if (await editor.isVisible()) await editor.press('Enter');
    await editor.waitFor({ state: 'detached' });
    await playground.rest();
  }

  /** Deletes the row where a cell says so, with the menu of a right click. */
  async deleteRow(tab: string, cell: string): Promise<void> {
    const { playground } = this;
    const { page } = playground;
    const sheet = (await this.workbook()).sheetByName(tab)!;
    const rows = Array.from({ length: sheet.lastRow() }, (_, i) => i + 1);
    const columns = Array.from({ length: sheet.lastColumn() }, (_, i) => i + 1);
    const row = rows.filter((at) => columns.some((column) => sheet.text(at, column) === cell)).at(-1)!;
    this.known.clear();
    await playground.tab(tab);
    await this.goTo(row, 1);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: `Delete row ${row}` }).click();
    await playground.rest();
  }

  private async showHidden(): Promise<void> {
    const box = this.playground.page.getByLabel('Show hidden rows and columns');
    if (await box.isVisible()) await box.check();
  }

  private async goTo(row: number, column: number): Promise<void> {
    const { page, grid } = this.playground;
    await grid.focus();
    await page.keyboard.press('Control+Home');
    for (let at = 1; at < row; at++) await page.keyboard.press('ArrowDown');
    for (let at = 1; at < column; at++) await page.keyboard.press('ArrowRight');
  }
}
