import { isoDay } from './cell.ts';
import { dateFormOf, dayOf } from './day.ts';
import type { CellMaker, Scene } from './random-cells.ts';

/** 0001-03-04, 1899-12-30 and 31, 1900-01-01, -02-28 and -03-01, 1969-12-31, 1970-01-01, 2000-02-29, 9999-12-31. */
const farDays = [-719100, -25569, -25568, -25567, -25509, -25508, -1, 0, 11016, 2932896];

/** Days around the as-of day, the ends of windows among them. */
export function nearbyDay({ random, asOf }: Scene): number {
  if (random.chance(0.03)) return random.pick(farDays);
  const nearby = [
    0, 0, -1, -2, -6, -7, -8, -13, -14, -15, -29, -30, -31, -45, -60, -90, -91, -400, 1, 2, 10, 60,
  ];
  return asOf + (random.chance(0.7) ? random.pick(nearby) : random.whole(-200, 40));
}

function partsOf(day: number): { year: string; month: number; date: number } {
  const [year, month, date] = isoDay(day).split('-');
  return { year: year!, month: Number(month), date: Number(date) };
}

function written(number: number, { random }: Scene): string {
  return random.chance(0.6) ? String(number) : String(number).padStart(2, '0');
}

/** As the locale writes it; now and then with slashes, or with zeros or without them. */
function localDay(scene: Scene, day: number): string {
  const { locale, random } = scene;
  const { year, month, date } = partsOf(day);
  const { order, separator } = dateFormOf(locale);
  const part = { year, month: written(month, scene), day: written(date, scene) };
  return order
    .map((name) => part[name as keyof typeof part])
    .join(random.chance(0.85) ? separator : random.pick(['/', '.', '-']));
}

const times = ' 10:30| 00:00:00| 9:05| 10:15 AM| 11:59 pm| 10:15:30|, 10:15| 13:15 PM| 24:00| 10:60'.split(
  '|',
);

function timed(text: string, { random }: Scene): string {
  return random.chance(0.2) ? text + random.pick(times) : text;
}

/** English, or of the locale's language; long, short, or a beginning. */
function monthName(month: number, { random, locale }: Scene): string {
  const language = random.chance(0.6) ? 'en' : locale.replace('_', '-');
  const date = Date.UTC(2026, month - 1, 15);
  const name = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })
      .formatToParts(date)
      .find(({ type }) => type === 'month')!.value;
  const long = name({ month: 'long', day: 'numeric' });
  const beginning = [...long].slice(0, random.whole(2, 6)).join('');
  const short = language === 'en' ? beginning : name({ month: 'long' });
  return random.pick([long, long, [...long].slice(0, 3).join(''), beginning, short, long.toUpperCase()]);
}

function namedDay(scene: Scene, day: number): string {
  const { random } = scene;
  const { year, month, date } = partsOf(day);
  const name = monthName(month, scene);
  return random.pick([
    `${written(date, scene)} ${name} ${year}`,
    `${date} ${name} ${year}`,
    `${date}. ${name} ${year}`,
    `${date}-${name}-${year}`,
    `${name} ${date}, ${year}`,
    `${name} ${date} ${year}`,
    `${date}${random.pick(['st', 'nd', 'rd', 'th', 'er'])} ${name} ${year}`,
    `${name} ${date}th, ${year}`,
    `${date} de ${name} de ${year}`,
    `${name}. ${date}, ${year}`,
    `${date} ${name}`,
    `${date} ${name} ${year.slice(2)}`,
  ]);
}

function slashDay(scene: Scene, day: number, isDayFirst: boolean): string {
  const { year, month, date } = partsOf(day);
  const mark = scene.random.pick(['/', '/', '/', '-']);
  const [first, second] = isDayFirst ? [date, month] : [month, date];
  return `${written(first, scene)}${mark}${written(second, scene)}${mark}${year}`;
}

const isoTimes =
  ' 10:30| 00:00:00|T23:30:00|T23:59:59.999Z|T00:30:00Z|T12:00+02:00| 23:30-05:00|T00:10:00+13:00|T25:00|T24:00|T23:30:00-12:00|T00:30+14:00|T02:30:00|T01:59:59Z|T03:00:00Z|T11:59Z|T12:00Z|T10:30:00.5|T10:30:60|T10:60|T10:30+24:00|T10:30+0200| 21:30 UTC| 21:30UTC| 9:05|T10:15 CET| 10:30 AM'.split(
    '|',
  );
const oddDays =
  '2026-02-30|2026-13-01|last week|yesterday|20261121|46000|2026-11|11/31/2026|31/12/26|3/4|2026/11/21|21 Nov 2026|0|TRUE|1900-02-29|2100-02-29|0001-02-03|02026-01-01|2026-1-5|2026-1-05|2026/1/5|29/2/2027|2/29/2027|1/1/0001|31.12.1899|12/31/9999|2026-11-21 10:30 AM|+2026-11-21|20.11.26|31.2.2026|20.11.2026T10:15|Fri, 20 Nov 2026|30/2/2026|5/5/2026'.split(
    '|',
  );

export function dateCell(scene: Scene): string {
  const { random } = scene;
  const day = nearbyDay(scene);
  const { year, month, date } = partsOf(day);
  if (random.chance(0.4)) return isoDay(day);
  return random.pick<CellMaker>([
    () => localDay(scene, day),
    () => timed(localDay(scene, day), scene),
    () => timed(namedDay(scene, day), scene),
    () => timed(namedDay(scene, day), scene),
    () => timed(`${date}.${month}.${year}`, scene),
    () => timed(`${year}${random.pick(['/', '-'])}${month}${random.pick(['/', '-'])}${date}`, scene),
    () => `${random.chance(0.2) ? "'" : ''}${isoDay(day)}${random.pick(isoTimes)}`,
    () => random.pick(oddDays),
    () => `'${localDay(scene, day)}`,
    () => `\u200e${isoDay(day)}\u200b`,
  ])(scene);
}

/** A day that only one order reads, in that order. */
function sureDate(scene: Scene, isDayFirst: boolean): string {
  const { year, month } = partsOf(nearbyDay(scene));
  const day = dayOf(Number(year), month, scene.random.whole(13, 28))!;
  return timed(slashDay(scene, day, isDayFirst), scene);
}

/** A day that both orders read, or none. */
function unsureDate(scene: Scene): string {
  const { random } = scene;
  const { year, month } = partsOf(nearbyDay(scene));
  const date = random.pick([random.whole(1, 12), random.whole(1, 12), month]);
  const day = dayOf(Number(year), month, date)!;
  if (random.chance(0.1)) return random.pick(['30/2/2026', '2/30/2026', '32/1/2026', '27/9/26', 'soon']);
  if (random.chance(0.2)) return dateCell(scene);
  return timed(slashDay(scene, day, random.chance(0.5)), scene);
}

/** A column of dates with `/` and `-`: the contrary ones are some, none, or just as many as change its order. */
export function slashDates(scene: Scene): CellMaker {
  const { random } = scene;
  const isDayFirst = random.chance(0.5);
  // Of the first twenty, so that nineteen in twenty and eighteen in twenty stand in a column.
  const contraries = random.pick([0, 0, 0, 1, 1, 1, 2, 5, 10]);
  const sure = random.pick([0, 1, 19, 20, 20, 20, 40]);
  let made = 0;
  return () => {
    made++;
    if (made > sure) return unsureDate(scene);
    return sureDate(scene, made % 20 < contraries ? !isDayFirst : isDayFirst);
  };
}

/** A day of the Value of a rule. */
export function dayInValue(scene: Scene): string {
  const { random } = scene;
  const day = nearbyDay(scene);
  return random.pick([
    isoDay(day),
    isoDay(day),
    localDay(scene, day),
    `${isoDay(day)} 10:00`,
    `${isoDay(day)}T23:30Z`,
    slashDay(scene, day, random.chance(0.5)),
    namedDay(scene, day),
    `${partsOf(day).date}.${partsOf(day).month}.${partsOf(day).year}`,
  ]);
}
