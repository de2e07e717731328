import type { TestDocument } from '../addon/document.ts';
import { changeLeads, leadWorkbook } from './lead-workbook.ts';
import { mailScopes, mailScript } from './mail-script.ts';
import type { Scenario } from './scenario.ts';
import { allOpen, whenDue } from './scoring-scenarios.ts';

const addresses = ['ann@example.com', 'bo@example.com'];

function setting(document: TestDocument, name: string, value: string): void {
  const settings = document.sheet('Settings');
  const row = settings.lastRow() + 1;
  settings.cells.set(row, 1, name);
  settings.cells.set(row, 2, value);
}

/** Two people get the list each day, and whoever rises to the highest status; no lead is anybody's. */
function mailing(leadCount: number): TestDocument {
  const document = leadWorkbook(leadCount, { code: mailScript, scopes: mailScopes(), editors: addresses });
  document.addTab('Owners', [
    ['Owner', 'On', 'Mail', 'Field', 'Test', 'Value'],
    ...addresses.map((address) => [address.split('@')[0]!, true, address, 'Industry', 'is', 'Nothing']),
  ]);
  allOpen(document);
  setting(document, 'Working days', 'Mon-Sun');
  document.run('makeCallList', { by: 'menu' });
  const { answers } = document.host;
  for (const text of ['hourly', 'mail also new']) {
    document.host.answers = { ...answers, prompt: () => ({ button: 'OK', text }) };
    document.run('menuSchedule');
  }
  document.host.answers = answers;
  changeLeads(document);
  return document;
}

/** The build that may send mail. */
export const mailScenarios: readonly Scenario[] = [
  { scores: true, tells: 'record', name: 'scheduled scoring that mails', build: mailing, run: whenDue },
];
