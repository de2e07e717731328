import { isoDay } from './cell.ts';
import { type CellMaker, type Column, cellOrGap, columns, respelled } from './random-cells.ts';
import { dateCell, nearbyDay, slashDates } from './random-dates.ts';
import { numberCell } from './random-numbers.ts';
import { named, type Plan, type Rows } from './random-plan.ts';

export const activityNames = [
  'Pricing page',
  'pricing page ',
  'Demo request',
  'Webinar attended',
  'Webinar registered',
  'Email opened',
  'Email clicked',
  'Ｄｅｍｏ request',
  '42',
  'TRUE',
];

const outcomes =
  'Won|WON |Closed-Won|closed won|yes|TRUE|1|Lost|lost|Closed Lost|closed  lost|no|FALSE|0|open|In progress|pending||unsure|Won|Won|Lost|Lost|Signed'.split(
    '|',
  );

function spelledKey({ keys, random }: Plan): string {
  if (random.chance(0.05)) return random.pick(['', 'L888', 'L999', ' ']);
  return respelled(random.pick(keys), random).replaceAll('  ', ' ');
}

function makerOf({ make, makerOf: maker }: Column, plan: Plan): CellMaker {
  return maker ? maker(plan) : make;
}

/** Days of one column: ISO, or as people write them. */
function dayColumn(plan: Plan, oldest: number, newest: number): () => string {
  const { random } = plan;
  const slashes = random.chance(0.2) ? slashDates(plan) : null;
  return () => {
    if (slashes) return cellOrGap(slashes, plan);
    return random.chance(0.7) ? isoDay(plan.asOf - random.whole(newest, oldest)) : cellOrGap(dateCell, plan);
  };
}

export interface Columns {
  headers: string[];
  cells: ((index: number) => string)[];
}

function addOutputs({ headers, cells }: Columns, plan: Plan): void {
  const { random, statuses } = plan;
  const present = () =>
    random.pick([
      ...statuses,
      ...statuses,
      'Disqualified',
      'Won',
      'lost',
      'Golden',
      '',
      statuses[0]!.toUpperCase(),
    ]);
  if (random.chance(0.35)) {
    headers.push('Score', 'Status', 'Why');
    cells.push(
      () => String(random.whole(0, 100)),
      present,
      () => '12 = +12 before',
    );
  } else if (random.chance(0.15)) {
    headers.push('Score');
    cells.push(() => String(random.whole(0, 10)));
  }
  if (!random.chance(0.3)) return;
  headers.push('Status override', 'Override until');
  const set = () => (random.chance(0.3) ? present() : '');
  cells.push(set, () => (random.chance(0.4) ? dateCell(plan) : ''));
}

function addDealColumns({ headers, cells }: Columns, plan: Plan): void {
  const { random } = plan;
  headers.push(named('Deal outcome column', 'Outcome', 'Stage', plan));
  cells.push(() => random.pick(outcomes));
  if (random.chance(0.8)) {
    headers.push(named('Deal closed-on column', 'Closed on', 'Closing day', plan));
    cells.push(dayColumn(plan, 120, -5));
  }
  if (random.chance(0.6)) {
    headers.push(named('Deal amount column', 'Amount', 'Deal size', plan));
    cells.push(() => cellOrGap(numberCell, plan));
  }
}

export function leadColumns(plan: Plan): Columns {
  const { random } = plan;
  const chosen = random.some(columns, 4, columns.length);
  const makers = chosen.map((column) => makerOf(column, plan));
  const made = makers.map((make) => () => cellOrGap(make, plan));
  const result: Columns = { headers: chosen.map(({ header }) => header), cells: made };
  if (random.chance(0.1)) {
    result.headers.push(chosen[0]!.header.toUpperCase());
    result.cells.push(() => 'second of the name');
  }
  if (random.chance(0.05)) {
    result.headers.push('Activity');
    result.cells.push(() => random.pick(activityNames));
  }
  if (plan.dealsAreLeads || random.chance(0.4)) {
    result.headers.push('Created on');
    result.cells.push(dayColumn(plan, 200, 5));
  }
  if (plan.dealsAreLeads) addDealColumns(result, plan);
  addOutputs(result, plan);
  return result;
}

export function leadRows({ headers, cells }: Columns, plan: Plan): Rows {
  const { random, keys, keyHeader } = plan;
  const order = random.shuffled(headers.map((_, index) => index));
  const keyPlace = random.chance(0.8) ? 0 : random.whole(0, order.length);
  const withKey = (row: string[], key: string) => [...row.slice(0, keyPlace), key, ...row.slice(keyPlace)];
  const rows = keys.map((key, index) => {
    const row = order.map((column) => cells[column]!(index));
    return random.chance(0.02) ? [...row, ''].map(() => '') : withKey(row, random.chance(0.02) ? '' : key);
  });
  for (let at = 1; at < rows.length; at++) if (random.chance(0.04)) rows[at] = [...rows[at - 1]!];
  const odd = (header: string) =>
    random.chance(0.1) ? respelled(header, random).replace('  ', ' \n') : header;
  return [
    withKey(
      order.map((column) => odd(headers[column]!)),
      keyHeader,
    ),
    ...rows,
  ];
}

export function withTitleRow(rows: Rows, { random, settings }: Plan): Rows {
  if (!random.chance(0.05)) return rows;
  settings.push(['Header row', '2']);
  return [rows[0]!.map((_, index) => (index === 0 ? 'All our leads' : '')), ...rows];
}

export function dealRows(leads: Columns, plan: Plan): Rows {
  const { random } = plan;
  const deals: Columns = { headers: [], cells: [] };
  addDealColumns(deals, plan);
  if (random.chance(0.7)) {
    deals.headers.push('Created on');
    deals.cells.push(dayColumn(plan, 200, 10));
  }
  const own = random.some(
    columns.filter(({ header }) => leads.headers.includes(header)),
    0,
    3,
  );
  for (const column of own) {
    const make = makerOf(column, plan);
    deals.headers.push(respelled(column.header, random));
    deals.cells.push(() => (random.chance(0.4) ? '' : cellOrGap(make, plan)));
  }
  const keyHeader = named('Deal key column', plan.keyHeader, 'Customer', plan);
  const rows = random.times(3, 30, (index) => [spelledKey(plan), ...deals.cells.map((make) => make(index))]);
  return [[keyHeader, ...deals.headers], ...rows];
}

/** Mostly past: an event of the future says nothing. */
function pastDay(plan: Plan): number {
  const day = nearbyDay(plan);
  return day > plan.asOf && plan.random.chance(0.8) ? 2 * plan.asOf - day : day;
}

export function activityRows(plan: Plan): Rows {
  const { random } = plan;
  const counted = random.chance(0.5);
  const headers = [
    named('Activity key column', plan.keyHeader, 'Who', plan),
    named('Activity column', 'Activity', 'Event', plan),
    named('Activity date column', 'When', 'Day', plan),
    ...(counted ? [named('Activity count column', 'Count', 'Times', plan)] : []),
  ];
  const counts = [
    ...Array(20).fill(''),
    '1',
    '1',
    '2',
    '2',
    '3',
    '3',
    '2',
    '3',
    '10',
    '0',
    '-1',
    'two',
    '1-3',
    '1.5',
    "'2",
    '2k',
  ];
  const rows = random.times(10, 90, () => [
    spelledKey(plan),
    random.chance(0.03) ? '' : random.pick(activityNames),
    random.chance(0.9) ? isoDay(pastDay(plan)) : cellOrGap(dateCell, plan),
    ...(counted ? [random.pick(counts)] : []),
  ]);
  return [headers, ...rows];
}
