import type { CheckGroup } from '../check.ts';
import { isRefused } from '../refusal.ts';

const tabsOf = 'src/host/services/spreadsheet/spreadsheet-tabs.ts';
const identity = 'src/host/services/spreadsheet/sheet-identity.ts';

export const tabs: CheckGroup = {
  title: 'Tabs',
  checks: [
    {
      what: 'a tab is inserted: it becomes the active one, beside the one that was',
      where: tabsOf,
      assumed: 'active, 1 further right',
      see(scratch) {
        const first = scratch.tab();
        scratch.spreadsheet.setActiveSheet(first);
        const second = scratch.tab();
        const isActive = scratch.spreadsheet.getActiveSheet().getSheetId() === second.getSheetId();
        return `${isActive ? 'active' : 'not active'}, ${second.getIndex() - first.getIndex()} further right`;
      },
    },
    {
      what: 'a tab is looked up by its name in another case',
      where: tabsOf,
      assumed: 'null',
      see(scratch) {
        const name = scratch.tab().getName();
        return scratch.spreadsheet.getSheetByName(name.toUpperCase()) === null ? 'null' : 'found';
      },
    },
    {
      what: 'a tab is given the name of another one in another case',
      where: identity,
      assumed: 'refused',
      see(scratch) {
        const name = scratch.tab().getName();
        const other = scratch.tab();
        return isRefused(() => other.setName(name.toUpperCase()));
      },
    },
    {
      what: 'the name of a copy of a tab',
      where: 'src/host/services/spreadsheet/duplicate-sheet.ts',
      assumed: 'Copy of …',
      see(scratch) {
        const sheet = scratch.tab();
        const copy = scratch.adopt(sheet.copyTo(scratch.spreadsheet));
        return copy.getName().replace(sheet.getName(), '…');
      },
    },
    {
      what: 'a hidden tab is read and made visible',
      where: identity,
      assumed: 'hidden true, then false',
      see(scratch) {
        const sheet = scratch.tab();
        const isHidden = sheet.hideSheet().isSheetHidden();
        return `hidden ${isHidden}, then ${sheet.showSheet().isSheetHidden()}`;
      },
    },
    {
      what: 'the colour of a tab, before and after it is set',
      where: identity,
      assumed: 'null, #4285f4',
      see(scratch) {
        const sheet = scratch.tab();
        const before = sheet.getTabColor();
        return `${before || null}, ${sheet.setTabColor('#4285F4').getTabColor()}`;
      },
    },
    {
      what: 'what getRange gives for "G:G", "2:2" and "C2:C"',
      where: 'src/host/services/spreadsheet/addressed-range.ts',
      assumed: 'G:G 1000 × 1, 2:2 1 × 26, C2:C1000 999 × 1',
      see(scratch) {
        const sheet = scratch.tab();
        const seen = ['G:G', '2:2', 'C2:C'].map((address) => {
          const range = sheet.getRange(address);
          return `${range.getA1Notation()} ${range.getNumRows()} × ${range.getNumColumns()}`;
        });
        return seen.join(', ');
      },
    },
    {
      what: 'the order of tabs, and the index of the first',
      where: identity,
      assumed: 'index 1',
      see: ({ spreadsheet }) => `index ${spreadsheet.getSheets()[0]?.getIndex()}`,
    },
  ],
};
