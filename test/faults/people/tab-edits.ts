import { copySheet } from '../../../src/host/workbook/copy-sheet.ts';
import type { Edit } from './edit.ts';
import { tabNamed } from './places.ts';

const ourTabs = [
  'Crossings',
  'Changes',
  'Conversion',
  'Misses',
  'Evidence',
  'Draft',
  'Call list',
  'Memory',
  'Accounts',
];
const renamed = ' (renamed)';

export const tabEdits: readonly Edit[] = [
  {
    name: 'renames a tab',
    make: ({ workbook: { sheets } }, _, choice) => {
      const sheet = sheets[choice % sheets.length]!;
      if (!sheet.name.endsWith(renamed)) sheet.name += renamed;
    },
    mend: ({ workbook }) => {
      for (const sheet of workbook.sheets) {
        const name = sheet.name.replace(renamed, '');
        if (!workbook.sheetByName(name)) sheet.name = name;
      }
    },
  },
  {
    name: 'duplicates the Leads tab',
    make: (document, leads, choice) => {
      const name = `Copy ${choice} of Leads`;
      if (!tabNamed(document, name)) copySheet(leads, name, { withMetadata: choice % 2 === 0 });
    },
  },
  {
    name: 'duplicates the Rules tab',
    make: (document, _, choice) => {
      const [rules, name] = [tabNamed(document, 'Rules'), `Copy ${choice} of Rules`];
      if (rules && !tabNamed(document, name)) copySheet(rules, name, { withMetadata: choice % 2 === 0 });
    },
  },
  {
    name: 'deletes a tab of ours',
    make: (document, _, choice) => {
      const tabs = ourTabs.flatMap((name) => tabNamed(document, name) ?? []);
      if (tabs.length > 0) document.workbook.removeSheet(tabs[choice % tabs.length]!);
    },
  },
  {
    name: 'adds a tab with a name of ours',
    make: (document, _, choice) => {
      const name = ourTabs[choice % ourTabs.length]!;
      if (!tabNamed(document, name)) document.addTab(name, [['Mine', choice]], { rows: 4, columns: 3 });
    },
  },
  {
    name: 'moves a tab to the front',
    make: ({ workbook: { sheets } }, _, choice) => {
      sheets.unshift(...sheets.splice(choice % sheets.length, 1));
    },
  },
  {
    name: 'looks at another tab',
    make: ({ workbook }, _, choice) => {
      workbook.activeSheet = workbook.sheets[choice % workbook.sheets.length]!;
    },
  },
];
