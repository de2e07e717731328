import { type Cell, calendarDay } from '../../../src/scoring/index.ts';
import { ruleHeaders } from '../../../src/scoring/model/rule-rows.ts';
import type { Random } from '../../oracle/random.ts';
import { spellings } from '../../oracle/test-names.ts';
import { hostileText, withOneChange } from './hostile-text.ts';

/** Rows of the tabs of one workbook, headers first. */
export interface HostileTabs {
  leads: Cell[][];
  rules: Cell[][];
  statuses: Cell[][];
  settings: Cell[][];
  lists: Cell[][];
  activities: Cell[][];
  deals: Cell[][];
  locale: string;
}

const leadHeaders = [
  'Lead ID',
  'Industry',
  'Employees',
  'Email',
  'Seen',
  'Score',
  'Status',
  'Why',
  'Status override',
  'Override until',
  '__proto__',
  'constructor',
  'Outcome',
  'Closed on',
];
const words: Readonly<Record<string, readonly string[]>> = {
  On: ['TRUE', 'FALSE', 'yes', 'no', ''],
  Rule: ['A', 'B', 'and', 'And ', ''],
  Kind: ['Attribute', 'Behavior', ''],
  Field: [...leadHeaders, 'Activity', 'Activity (tab)'],
  Test: Object.values(spellings).flat(),
  Value: [
    'SaaS',
    '10',
    '50-500',
    '1,200',
    '2026-11-21',
    'list: Competitors',
    '"a, b"',
    '7',
    '*a*',
    'gmail.com',
    '50, 500',
    '',
  ],
  Points: ['20', '-5', 'Disqualify', '1000', '+7', '0'],
  Count: ['once', 'each', 'each day', ''],
  'At least': ['1', '2', '3.5', ''],
  'Within days': ['0', '7', '1000', ''],
  'Max points': ['0', '15', '-8', ''],
  Fade: ['none', 'half-life', 'straight line', 'expires', ''],
  'Fade days': ['1', '30', '0.001', '1e6'],
  Group: ['Fit', 'Web', '__proto__', ''],
  'Draft points': ['', '5', 'Disqualify'],
};
const settingNames = [
  'Lead key column',
  'Deals tab',
  'Deal outcome column',
  'Won words',
  'Yes words',
  'No words',
  'Score floor',
  'Score ceiling',
  'Max points: Fit',
  'Max points: Web',
  'Max points: __proto__',
  'Bands',
  'Demotion margin',
  'Days before close',
  'Header row',
  'Draft share %',
  'Output columns',
  'constructor',
];
const settingValues = [
  'none',
  '',
  '0',
  '10',
  '-20',
  '1e9',
  'Leads',
  'Industry',
  '0-20, 21-40',
  '<0, 0+',
  'yes, y',
  'a',
  '5.5',
];

function cell(random: Random): Cell {
  const kind = random.fraction();
  if (kind < 0.45) return hostileText(random);
  if (kind < 0.65) return random.pick([0, -0, 1, 2.5, -7, 150, 1e21, 1e-7, 1e308, -1e308, 2 ** 53, 0.1]);
  if (kind < 0.75) return random.chance(0.5);
  if (kind < 0.9)
    return calendarDay(
      random.pick([20_778, 20_770, 20_779, 0, -25_569, -719_162, 2_932_896, random.whole(20_000, 21_000)]),
    );
  return random.pick(['', ' ', '#N/A', '#REF!', 'SaaS', 'ann@acme.com', 'L1', 'Won', 'lost', 'Demo']);
}

/** Mostly what belongs under a header. */
function cellUnder(choices: readonly string[] | undefined, random: Random): Cell {
  if (!choices || random.chance(0.08)) return cell(random);
  const word = random.pick(choices);
  return random.chance(0.06) ? withOneChange(random, word) : word;
}

function headersOf(names: readonly string[], random: Random): Cell[] {
  const some = names.filter(() => !random.chance(0.04));
  return random.chance(0.1)
    ? [...random.shuffled(some), random.chance(0.5) ? hostileText(random) : (some[0] ?? '')]
    : some;
}

function table(headers: Cell[], most: number, random: Random, make: (header: string) => Cell): Cell[][] {
  return [headers, ...random.times(0, most, () => headers.map((header) => make(String(header))))];
}

export function hostileTabs(random: Random): HostileTabs {
  const free = () => cell(random);
  const key = () =>
    random.chance(0.8) ? random.pick(['L1', 'L2', 'l3 ', '__proto__', 'constructor', 7]) : cell(random);
  const keyed = (header: string) => (header === 'Lead ID' ? key() : cell(random));
  return {
    leads: table(headersOf(leadHeaders, random), 6, random, keyed),
    rules: table(headersOf(ruleHeaders, random), 6, random, (header) =>
      cellUnder(Object.hasOwn(words, header) ? words[header] : undefined, random),
    ),
    statuses: table(
      headersOf(['Status', 'Min score', 'Min fit', 'Min engagement', 'Action'], random),
      5,
      random,
      (header) =>
        header === 'Status'
          ? cellUnder(['MQL', 'SQL', 'Disqualified', '__proto__', ''], random)
          : cellUnder(['0', '40', '70', '', '-5', '2.5'], random),
    ),
    settings: table(['Setting', 'Value'], 5, random, (header) =>
      cellUnder(header === 'Setting' ? settingNames : settingValues, random),
    ),
    lists: table(headersOf(['Competitors', 'Free mail', '__proto__'], random), 4, random, free),
    activities: table(headersOf(['Lead ID', 'Activity', 'When', 'Count'], random), 8, random, keyed),
    deals: table(
      headersOf(['Lead ID', 'Outcome', 'Closed on', 'Created on', 'Amount', 'Industry'], random),
      6,
      random,
      keyed,
    ),
    locale: random.pick(['en_US', 'de_DE', 'fr_FR', 'xx', '', 'hu_HU']),
  };
}
