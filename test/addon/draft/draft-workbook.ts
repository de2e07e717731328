import type { Shown } from '../../../src/host/services/answers.ts';
import { dealsWorkbook, parts, type Tabs } from '../conversion/deals-workbook.ts';
import type { DocumentOptions, TestCell, TestDocument, TestRow } from '../document.ts';

export const yes = {
  alert: ({ buttons }: { buttons: string }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
};
export const no = { alert: ({ buttons }: { buttons: string }) => (buttons.startsWith('YES') ? 'NO' : 'OK') };

export const statuses: readonly TestRow[] = [
  ['Status', 'Min score', 'Action', 'Draft min score'],
  ['Early-stage', 0, 'Nurture', ''],
  ['MQL', 40, 'Look closer', 35],
  ['SQL', 70, 'Call', ''],
];

/** The rules of the deals workbook with Draft points beside them, top to bottom. */
export function rulesWithDraft(...draftPoints: readonly TestCell[]): readonly TestRow[] {
  return parts.rules.map((row, index) => [
    ...row,
    index === 0 ? 'Draft points' : (draftPoints[index - 1] ?? ''),
    index === 0 ? 'My remark' : `remark ${index}`,
  ]);
}

export function draftWorkbook(changes: Partial<Tabs> = {}, options: DocumentOptions = {}): TestDocument {
  return dealsWorkbook({ Rules: rulesWithDraft(60, '', 5), Statuses: statuses, ...changes } as Tabs, options);
}

/** Texts of the dialogs that an action shows, in order. */
export function dialogs(document: TestDocument, action: string): string[] {
  const before = document.host.shown.length;
  document.run(action);
  return document.host.shown
    .slice(before)
    .filter((one): one is Extract<Shown, { kind: 'alert' | 'prompt' }> => 'text' in one && 'answer' in one)
    .map(({ text }) => text);
}

/** A column of the Rules tab, top to bottom. */
export function rulesColumn(document: TestDocument, header: string): string[] {
  return document.column('Rules', header);
}
