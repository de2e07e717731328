import { Day, put, TestDocument, type TestRow } from '../../test/addon/document.ts';
import { createRandom } from '../random.ts';

export interface Size {
  leads: number;
  columns: number;
  activities: number;
}

const industries = ['SaaS', 'Retail', 'Agency', 'Finance'];

const rules: readonly TestRow[] = [
  ['On', 'Field', 'Test', 'Value', 'Points', 'Fade', 'Fade days'],
  [true, 'Industry', 'is', 'SaaS', 20],
  [true, 'Employees', 'between', '50-500', 15],
  [true, 'Activity', 'is', 'Demo request', 40, 'half-life', 30],
];

/** Cells go straight to the sheet: rows of arrays beside them would double what the machine must hold. */
export function sizedDocument({ leads, columns, activities }: Size): TestDocument {
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
