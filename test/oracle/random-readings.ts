import type { CaseFiles } from './case-files.ts';
import { isoDay } from './cell.ts';
import { csvText } from './csv-text.ts';
import { Random } from './random.ts';
import { type CellMaker, cellOrGap, columns, type Scene } from './random-cells.ts';
import { dateCell, dayInValue, nearbyDay, slashDates } from './random-dates.ts';
import { numberCell, numberText, size } from './random-numbers.ts';

type Maker = (scene: Scene) => string;

const numberTests = ['=', '≠', '>', '≥', '<', '≤'];
const emails = columns.find(({ header }) => header === 'Work mail')!.make;
const yesNo = columns.find(({ header }) => header === 'Budget')!.make;

/** What stands in a column, and a test and a Value that ask for its reading. */
interface Asked {
  make(scene: Scene): CellMaker;
  test: Maker;
  value: Maker;
}

const kinds: Asked[] = [
  {
    make: () => numberCell,
    test: ({ random }) => random.pick(numberTests),
    value: (scene) => numberText(scene, size(scene), false),
  },
  {
    make: () => dateCell,
    test: ({ random }) => random.pick(numberTests),
    value: (scene) => isoDay(nearbyDay(scene)),
  },
  {
    make: slashDates,
    test: ({ random }) => random.pick(['≥', '≤', '=']),
    value: (scene) => isoDay(nearbyDay(scene)),
  },
  {
    make:
      () =>
      ({ asOf }) =>
        isoDay(asOf),
    test: ({ random }) => random.pick(numberTests),
    value: dayInValue,
  },
  {
    make:
      () =>
      ({ random }) =>
        String(random.pick([0, 1, 50, 60])),
    test: ({ random }) => random.pick(numberTests),
    value: numberCell,
  },
  { make: () => yesNo, test: ({ random }) => random.pick(['is yes', 'is no']), value: () => '' },
  {
    make: () => emails,
    test: ({ random }) => random.pick(['email domain in', 'email is invalid']),
    value: () => 'acme.com',
  },
];

const pieces =
  '0|1|12|007|200|,|.|-|–|−|+|%|€|USD|k|bn|e3|(|)|<|≥|to|per|/|:|T|Z|2026|11|@|"|;|~|mio|ca.|or more|x|PM'
    .split('|')
    .concat([' ', ' ', '\u00a0', '\u202f', '’', '\t', '\u200b', '\u0301', '\u200e']);

/** With a piece too many or too few. */
function garbled(text: string, { random }: Scene): string {
  const at = random.whole(0, text.length);
  return text.slice(0, at) + random.pick(pieces) + text.slice(at + random.whole(0, 1));
}

/** Cells in every form that is read, readable and not: one rule a column, its points a power of two. */
export function randomReadings(seed: number): CaseFiles {
  const random = new Random(seed);
  const locale = random.pick([
    'en_US',
    'de_DE',
    'en_IN',
    'fr_FR',
    'pt_BR',
    'en_GB',
    'de_CH',
    'sv_SE',
    'es_ES',
  ]);
  const scene: Scene = { random, locale, asOf: 20_778 };
  const asked = random.times(4, 9, () => random.pick(kinds));
  const makers = asked.map((kind) => kind.make(scene));
  const headers = asked.map((_, index) => `Column ${index + 1}`);
  const rows = random.times(25, 45, (index) => [
    `R${index + 1}`,
    ...makers.map((make) =>
      cellOrGap((one) => (random.chance(0.8) ? make(one) : garbled(make(one), one)), scene),
    ),
  ]);
  const rules = asked.map((kind, index) => [
    ...['TRUE', headers[index]!, headers[index]!],
    ...[kind.test(scene), kind.value(scene), String(2 ** index)],
  ]);
  const text = (table: string[][]) => csvText(table, random);
  return {
    leads: text([['Lead ID', ...headers], ...rows]),
    rules: text([['On', 'Rule', 'Field', 'Test', 'Value', 'Points'], ...rules]),
    settings: text([
      ['Setting', 'Value'],
      ['Score ceiling', 'none'],
      ['Score floor', 'none'],
    ]),
    asOf: isoDay(scene.asOf),
    locale,
    timeZone: random.pick(['UTC', 'America/New_York', 'Asia/Kolkata', 'Europe/Berlin', 'America/Sao_Paulo']),
  };
}
