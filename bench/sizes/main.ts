/**
 * `npm run bench:sizes`: the largest spreadsheets, under six-minute executions and the cost model of the host, hourly by
 * schedule until every lead is scored. One case by its name, or all, each in turn.
 */
import { EXECUTION_LIMIT_MILLISECONDS } from '../../src/host/services/cost-model.ts';
import { Day, put, TestDocument, type TestRow } from '../../test/addon/document.ts';
import { createRandom } from '../random.ts';

interface Size {
  leads: number;
  columns: number;
  activities: number;
}

const sizes: Record<string, Size> = {
  'long list': { leads: 600_000, columns: 10, activities: 0 },
  'wide list': { leads: 100_000, columns: 40, activities: 0 },
  'many activities': { leads: 50_000, columns: 10, activities: 500_000 },
};
const mostExecutions = 48;
const industries = ['SaaS', 'Retail', 'Agency', 'Finance'];

const rules: readonly TestRow[] = [
  ['On', 'Field', 'Test', 'Value', 'Points', 'Fade', 'Fade days'],
  [true, 'Industry', 'is', 'SaaS', 20],
  [true, 'Employees', 'between', '50-500', 15],
  [true, 'Activity', 'is', 'Demo request', 40, 'half-life', 30],
];

/** Cells go straight to the sheet: rows of arrays beside them would double what the machine must hold. */
function sizedDocument({ leads, columns, activities }: Size): TestDocument {
  const random = createRandom(3);
  const others = Array.from({ length: columns - 3 }, (_, index) => `Column ${index}`);
  const document = new TestDocument({ Rules: rules });
  const options = { rows: leads + 1, columns };
  const sheet = document.addTab('Leads', [['Lead ID', 'Industry', 'Employees', ...others]], options);
  for (let row = 2; row <= leads + 1; row++) {
    put(sheet, row, 1, `L${row}`);
    put(sheet, row, 2, industries[Math.floor(random() * industries.length)]!);
    put(sheet, row, 3, Math.floor(random() * 1000));
    for (let column = 4; column <= columns; column++) put(sheet, row, column, column * row);
  }
  if (activities > 0) addActivities(document, leads, activities, random);
  return document;
}

function addActivities(document: TestDocument, leads: number, count: number, random: () => number): void {
  const options = { rows: count + 1, columns: 3 };
  const sheet = document.addTab('Activities', [['Lead ID', 'Activity', 'When']], options);
  for (let row = 2; row <= count + 1; row++) {
    put(sheet, row, 1, `L${2 + Math.floor(random() * leads)}`);
    put(sheet, row, 2, random() < 0.2 ? 'Demo request' : 'Visit');
    put(sheet, row, 3, new Day(`2026-0${1 + Math.floor(random() * 9)}-15`));
  }
}

function schedule(document: TestDocument): void {
  document.host.answers = { prompt: () => ({ button: 'OK', text: 'hourly' }), alert: () => 'OK' };
  document.run('menuSchedule');
}

function isFinished({ workbook }: TestDocument): boolean {
  return workbook.documentProperties.get('scoreband.chunkedRun') === undefined;
}

/** Modelled minutes of each execution until the leads are all scored. */
function minutesOfExecutions(document: TestDocument): number[] {
  const { host } = document;
  const minutes: number[] = [];
  do {
    const { id, handler } = host.project.triggers[0]!;
    document.run(
      handler,
      { triggerUid: id },
      { trigger: true, timeLimitMilliseconds: EXECUTION_LIMIT_MILLISECONDS },
    );
    const { startedAt, endedAt } = host.executions.at(-1)!;
    minutes.push((endedAt! - startedAt) / 60_000);
    host.clock.advance(3_600_000);
  } while (!isFinished(document) && minutes.length < mostExecutions);
  return minutes;
}

const wanted = process.argv.slice(3).join(' ');
for (const [name, size] of Object.entries(sizes)) {
  if (wanted !== '' && wanted !== name) continue;
  const document = sizedDocument(size);
  const before = process.memoryUsage().rss;
  schedule(document);
  const minutes = minutesOfExecutions(document);
  const { leads, columns, activities } = size;
  const scored = document.column('Leads', 'Score').filter((score) => score !== '').length;
  console.log(
    JSON.stringify({
      name,
      leads,
      columns,
      activities,
      scored,
      isFinished: isFinished(document),
      modelledMinutes: minutes.map((value) => Number(value.toFixed(1))),
      workbookMegabytes: Math.round(before / 2 ** 20),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}
