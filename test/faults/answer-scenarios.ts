import { answerEvent } from '../../src/host/services/triggers.ts';
import type { Sheet } from '../../src/host/workbook/workbook.ts';
import { put, type TestDocument } from '../addon/document.ts';
import { changeLeads, leadWorkbook } from './lead-workbook.ts';
import type { Edit } from './people/edit.ts';
import { columnOf } from './people/places.ts';
import { exported, type Scenario } from './scenario.ts';
import { whenDue } from './scoring-scenarios.ts';
import { shownRows } from './shown-scores.ts';

const hourMilliseconds = 3_600_000;

/** Answers of a form are scored as they arrive. */
function answering(leadCount: number, timing: string): TestDocument {
  const document = leadWorkbook(leadCount);
  const { answers } = document.host;
  document.host.answers = { ...answers, prompt: () => ({ button: 'OK', text: `${timing} and answers` }) };
  document.run('menuSchedule');
  document.host.answers = answers;
  document.run('scoreLeads', { by: 'menu' });
  changeLeads(document);
  return document;
}

/** As Google calls it when a form has sent an answer; where people have done away with the schedule, by hand. */
function whenAnswered(document: TestDocument, sheet: Sheet, row: number): void {
  const { host } = document;
  const trigger = host.project.triggers.find(({ schedule }) => schedule.onFormSubmit === true);
  if (trigger)
    document.run('runOnAnswer', answerEvent(host, trigger, sheet, row), {
      trigger: true,
      user: trigger.user,
    });
}

/** The answer, and the run of the next hour, which takes up what was missed. */
function answeredAndDue(document: TestDocument): void {
  const sheet = document.workbook.sheetByName('Leads') ?? document.workbook.sheets[0]!;
  // The cells below are empty: another answer than those that are scored.
  whenAnswered(document, sheet, Math.min(sheet.maxRows, sheet.lastRow() + 1));
  whenDue(document);
}

/** Somebody scores by hand; an answer that comes meanwhile is left to the next hours, in which nothing else is due. */
function scoredAndHoursGoBy(document: TestDocument): void {
  const { host, workbook } = document;
  document.run('menuScoreLeads');
  for (let hours = 0; hours < 2; hours++) {
    host.clock.advance(hourMilliseconds);
    if (!workbook.documentProperties.has('scoreband.schedule')) return;
    try {
      whenDue(document);
    } catch {
      // Nobody sees it but Google, and the record; the next hour comes anyway.
    }
  }
}

const answer = /^A\d/;

/** An answer is scored, or it is noted that one is due. */
function answersAreScoredOrDue({ workbook }: TestDocument): string[] {
  const { documentProperties, sheets } = workbook;
  if (!documentProperties.has('scoreband.schedule')) return [];
  const rows = sheets
    .filter((sheet) => columnOf(sheet, 'Lead ID') > 0 && columnOf(sheet, 'Value') > 0)
    .flatMap(({ id }) => shownRows(workbook, id));
  const isWritten = rows.some(({ scoredFor }) => scoredFor !== '');
  const { answerDueSince = null } = JSON.parse(documentProperties.get('scoreband.scheduleRuns') ?? '{}');
  return rows
    .filter(
      ({ key, scoredFor }) => answer.test(key) && isWritten && scoredFor === '' && answerDueSince === null,
    )
    .map(({ key }) => `nobody knows of the answer ${key}, which has no score`);
}

const people: readonly Edit[] = [
  {
    name: 'sends an answer of a form',
    isRun: true,
    make: (document, leads, choice) => {
      const row = leads.lastRow() + 1;
      if (row > leads.maxRows) leads.insert('row', row, 1);
      const cells = { 'Lead ID': `A${choice}-${row}`, Value: 1 + (choice % 37), Industry: 'Food' };
      for (const [header, cell] of Object.entries(cells)) {
        const column = columnOf(leads, header);
        if (column > 0) put(leads, row, column, cell);
      }
      // No two moments are the same.
      document.host.clock.advance(1);
      whenAnswered(document, leads, row);
      document.host.clock.advance(1);
    },
  },
];

export const answerScenarios: readonly Scenario[] = [
  {
    ...{ name: 'a form trigger that comes during a run', scores: true, tells: 'record' },
    build: (leadCount) => answering(leadCount, 'hourly'),
    ...{ run: answeredAndDue, people, holds: answersAreScoredOrDue },
  },
  {
    ...{ name: 'answers that arrive during a run', scores: true, tells: 'menu' },
    build: (leadCount) => answering(leadCount, 'daily 6'),
    ...{ run: scoredAndHoursGoBy, people, holds: answersAreScoredOrDue },
    // The last run is one by hand, whether or not an hour was due.
    afterwards: exported('menuScoreLeads').run,
  },
];
