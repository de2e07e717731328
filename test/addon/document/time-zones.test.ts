import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/shared/index.ts';
import { Day, TestDocument } from '../document.ts';

/** On 2026-11-21 at 01:30 in UTC. */
function document(timeZone: string): TestDocument {
  return new TestDocument(
    {
      Leads: [
        ['Email', 'Seen'],
        ['ann@acme.com', new Day('2026-11-20')],
      ],
      Rules: [
        ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
        [true, 'Today', 'Seen', 'within last days', '0', '10'],
      ],
    },
    { timeZone, now: '2026-11-21T01:30:00Z' },
  );
}

function errors({ problems }: Summary): string[] {
  return problems.filter(({ level }) => level === 'error').map(({ message }) => message);
}

const note = (sheet: TestDocument) => sheet.sheet('Leads').notes.at(1, 3)!;

describe('a spreadsheet whose time zone', () => {
  it('is an offset has the days of that offset', () => {
    const sheet = document('GMT-03:00');
    expect(errors(sheet.scoreLeads())).toEqual([]);
    expect(sheet.column('Leads', 'Score')).toEqual(['10']);
    expect(note(sheet)).toContain('As of 2026-11-20.');
    expect(note(sheet)).toContain('Last run: 2026-11-20 22:30, by menu.');
  });

  it('nobody knows has the days of UTC, and a problem that says so', () => {
    const sheet = document('Mars/Phobos');
    const summary = sheet.scoreLeads();
    expect([summary.stopped, errors(summary)]).toEqual([
      null,
      [
        'The time zone of the spreadsheet, "Mars/Phobos", is not known here, so days begin at midnight in UTC. Choose another one of the same place in File ▸ Settings, then score again.',
      ],
    ]);
    expect(note(sheet)).toContain('As of 2026-11-21.');
    expect(sheet.checkRules().problems.map(({ code }) => code)).toContain('time-zone-unknown');
  });

  it.each(['menuScoreLeads', 'menuSchedule', 'menuSetUp', 'menuBuildConversion', 'readOverview'])(
    'nobody knows fails no action: %s',
    (action) => {
      const sheet = document('Mars/Phobos');
      sheet.run(action);
      const texts = sheet.host.shown.map((shown) => ('text' in shown ? shown.text : ''));
      expect(texts.join('\n')).not.toContain('could not finish');
    },
  );
});
