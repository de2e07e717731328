import { isoDay } from './cell.ts';
import { dateFormOf } from './day.ts';
import { marksOf } from './number.ts';
import type { Random } from './random.ts';

/** Where numbers and dates are written as `locale` writes them. */
export interface Scene {
  random: Random;
  locale: string;
  asOf: number;
}

export type CellMaker = (scene: Scene) => string;

export function numberText({ locale }: Scene, size: number, grouped: boolean): string {
  const { group, decimal } = marksOf(locale);
  const [whole, fraction] = String(Math.abs(size)).split('.');
  const digits = grouped ? whole!.replace(/\B(?=(\d{3})+$)/gu, group) : whole!;
  return `${size < 0 ? '-' : ''}${digits}${fraction ? decimal + fraction : ''}`;
}

const sizes = [
  0, 1, 2, 3, 5, 10, 11, 20, 50, 51, 100, 150, 200, 500, 1000, 1200, 1500, 20000, 450000, 1000000,
];

export function size(scene: Scene): number {
  const { random } = scene;
  const whole = random.pick(sizes);
  return random.chance(0.12) ? whole + random.pick([0.5, 0.25, 0.1]) : whole;
}

const dressed: CellMaker[] = [
  (scene) => `€ ${numberText(scene, size(scene), true)}`,
  (scene) =>
    `${scene.random.pick(['$', '-$', '$-', '£', 'USD ', 'eur ', '−€'])}${numberText(scene, size(scene), scene.random.chance(0.5))}`,
  (scene) => `${numberText(scene, size(scene), true)} ${scene.random.pick(['€', 'EUR', 'CHF', 'kr', '$'])}`,
  (scene) =>
    `${numberText(scene, size(scene), false)}${scene.random.pick(['%', ' %', 'k', 'K', 'm', ' m', 'b', 'bn', 'M'])}`,
  (scene) => `(${scene.random.pick(['', '$', '-'])}${numberText(scene, size(scene), true)})`,
  (scene) => `${scene.random.pick(['+', '−', '-', '- '])}${numberText(scene, size(scene), false)}`,
  (scene) => `${scene.random.whole(1, 9)}${scene.random.pick(['e3', 'E+2', 'e-1', 'e400'])}`,
  (scene) => `'${numberText(scene, size(scene), scene.random.chance(0.5))}`,
  (scene) => `１２${scene.random.pick(['', '０', ',５', '％'])}`,
  // The same number written in several ways, which tests by value find and tests by text do not.
  ({ random }) =>
    random.pick(['1', '1.0', '1.00', '01', '1e0', '+1', '100%', '1.', "'1", "'1.0", '1,0', '１']),
];

const oddNumbers =
  '-0,0.1e1,1e-7,1e21,123456789012345,999999999999999.9,½,²,٣,1200 ,EUR1200,1200EUR,(5)%,5%%,-(5),+-5,1e5%,1k%,.5k,0.07%,007,1 200,1\u00a0200,1\'200,"1,200",1.200,"12,34",1.2.3,5.,.5,"0,5",150 employees,$,%,k,1200k€,5 k €,€ 5 k,1e3k,--5,12345678901234567890,1234567890123456,0.1234567890123456,1_000,Infinity,NaN,0x10,$5$,"1,200,00","1,2000"'
    .match(/"[^"]*"|[^,]+/gu)!
    .map((text) => text.replaceAll('"', ''));

export const intervals =
  '1-10|11-50|51-200|51 – 200|201—500|50 to 500|50 TO 500|1000+|1000 +|<10|< 5|≤10|<=20|>500|≥ 1000|>=50|10-50k|$1-5m|10-20%|10k-50k|10k-50|500-50|-5-10|-5--1|5-5|0-0|1.5-2.5|2-3-4|10-|-10-|a-b|１0－20|€10 - €20|<|+|50+-100|0.1-0.2|1e3-2e3|1k-2k|-5+|<-5|>=1k|≥10%|1,000-2,000|1.000-2.000|10 -20|10- 20|1 to 2 to 3|to 5|5 to|٣-٤|½-1|=5|!=5|~5'.split(
    '|',
  );

export function numberCell(scene: Scene): string {
  const { random } = scene;
  if (random.chance(0.45)) return numberText(scene, size(scene), random.chance(0.2));
  if (random.chance(0.45)) return random.pick(dressed)(scene);
  return random.pick(random.chance(0.65) ? intervals : oddNumbers);
}

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

/** As the locale writes it; now and then with slashes, or with zeros or without them. */
export function localDay({ locale, random }: Scene, day: number): string {
  const [year, month, dayOfMonth] = isoDay(day).split('-');
  const { order, separator } = dateFormOf(locale);
  const isShort = random.chance(0.5);
  const part = { year: year!, month: shortened(month!, isShort), day: shortened(dayOfMonth!, isShort) };
  return order
    .map((name) => part[name as keyof typeof part])
    .join(random.chance(0.85) ? separator : random.pick(['/', '.', '-']));
}

function shortened(twoDigits: string, isShort: boolean): string {
  return isShort ? twoDigits.replace(/^0/u, '') : twoDigits;
}

const times =
  ' 10:30| 00:00:00|T23:30:00|T23:59:59.999Z|T00:30:00Z|T12:00+02:00| 23:30-05:00|T00:10:00+13:00|T25:00|T24:00|T1:00|T23:30:00-12:00|T00:30+14:00|T02:30:00|T01:59:59Z|T03:00:00Z|T11:59Z|T12:00Z|T10:30:00.5|T10:30:60|T10:60|T10:30+24:00|T10:30+0200|T10:30z|  10:30'.split(
    '|',
  );
const oddDays =
  '2026-02-30|2026-13-01|last week|yesterday|20261121|46000|2026-11|11/31/2026|31/12/26|3/4|2026/11/21|21 Nov 2026|0|TRUE|1900-02-29|2100-02-29|0001-02-03|02026-01-01|2026-1-5|2026-1-05|29/2/2027|2/29/2027|1/1/0001|31.12.1899|12/31/9999|2026-11-21 10:30 AM|+2026-11-21'.split(
    '|',
  );

export function dateCell(scene: Scene): string {
  const { random } = scene;
  const day = nearbyDay(scene);
  if (random.chance(0.6)) return isoDay(day);
  if (random.chance(0.4)) return localDay(scene, day);
  if (random.chance(0.75)) return `${random.chance(0.2) ? "'" : ''}${isoDay(day)}${random.pick(times)}`;
  return random.chance(0.2) ? `'${localDay(scene, day)}` : random.pick(oddDays);
}

const domains =
  'gmail.com,yahoo.com,outlook.com,hotmail.com,mailinator.com,acme.com,mail.acme.com,notacme.com,acme.com.au,shop.example,cs.ox.ac.uk,ox.ac.uk,stanford.edu,bücher.example,GMAIL.com'.split(
    ',',
  );
const badEmails =
  'not an address|a@|@acme.com|a@b@acme.com|a..b@acme.com|.a@acme.com|a.@acme.com|a b@acme.com|a"b@acme.com|a(b)@acme.com|a,b@acme.com|a@acme|a@acme..com|a@-acme.com|a@acme-.com|a@acme.c|a@acme.123|a@ac_me.com|a@.acme.com|a@acme.com.|a@[127.0.0.1]|5|2026-11-21|TRUE|mailto:a@acme.com|Ann <a@acme|a@acme.com, b@acme.com'.split(
    '|',
  );

export function emailCell(scene: Scene): string {
  const { random } = scene;
  if (random.chance(0.25))
    return random.pick([...badEmails, `${'l'.repeat(65)}@acme.com`, `a@${'d'.repeat(64)}.com`]);
  const local = random.pick(['ann', 'bob.lee', 'cy+x', "o'neil", 'd_1', 'ＥＶＡ', 'l'.repeat(64)]);
  const address = `${local}@${random.pick(domains)}`;
  return random.pick([
    address,
    address,
    address,
    ` ${address} `,
    `Ann Lee <${address}>`,
    `"Lee, Ann" <${address}>`,
    `<${address}>`,
    address.toUpperCase(),
  ]);
}

const industries =
  'SaaS|saas |Ｓａａｓ|Agency, digital|Retail|Café & Catering|Cafe\u0301 & Catering|CAFÉ & CATERING|"Quoted" trade|5" pipe|New  York|New York|Straße|STRASSE|İstanbul|ﬁnance|finance|½ price|Ⅳ|IV|ｶﾞｽ|ガス|𝒮aaS|SaaS𝒮|Σίσυφος|ΣΊΣΥΦΟΣ|हिन्दी|word\u200bjoin|a\u00adb|tab\tin|two\nlines|list: Empty'.split(
    '|',
  );
const titles =
  'CEO|Founder/CEO|Marketing Director|Directorate clerk|VP Sales|vp|C++ developer|C developer|Head of Growth|head-of growth|PhD student|Student, CEO|co_ceo|CEO2|CEO\u0301|👩‍💻 CEO|ceo’s aide|50% owner|what?|a*b|~tilde~'.split(
    '|',
  );
const countries =
  'Germany|germany|India|Österreich|O\u0308sterreich|United Kingdom|Atlantis|\u00a0India\u00a0|U.S.A.|TRUE|12|0|2026-11-21'.split(
    '|',
  );
const yesNo = 'TRUE|FALSE|true|yes|Yes |y|x|X|1|0|no|N|n|maybe|ja|nein|2|ｙｅｓ|1.0'.split('|');
const blanks = ['', '', '', '   ', '\u00a0', "'"];
const errorTexts = ['#N/A', '#REF!', '#DIV/0!', '#VALUE!'];

const mixed: CellMaker[] = [
  numberCell,
  dateCell,
  emailCell,
  ({ random }) => random.pick(titles),
  ({ random }) => random.pick(countries),
  ({ random }) => random.pick(yesNo),
];

/** The columns that a Leads tab may have, and what stands in them. */
export const columns: { header: string; make: CellMaker }[] = [
  { header: 'Industry', make: ({ random }) => random.pick(industries) },
  { header: 'Job title', make: ({ random }) => random.pick(titles) },
  { header: 'Country', make: ({ random }) => random.pick(countries) },
  { header: 'Employees', make: numberCell },
  { header: 'Annual revenue', make: numberCell },
  {
    header: 'Visits',
    make: (scene) => (scene.random.chance(0.7) ? String(scene.random.whole(0, 24)) : numberCell(scene)),
  },
  { header: 'Budget', make: ({ random }) => random.pick(yesNo) },
  { header: 'Last visit', make: dateCell },
  { header: 'Trial until', make: dateCell },
  { header: 'Work mail', make: emailCell },
  { header: 'Remarks', make: (scene) => scene.random.pick(mixed)(scene) },
];

/** Now and then nothing, or an error, in place of what would be there. */
export function cellOrGap(make: CellMaker, scene: Scene): string {
  if (scene.random.chance(0.15)) return scene.random.pick(blanks);
  // A column of mixed types is what people have.
  if (scene.random.chance(0.03)) return scene.random.pick(mixed)(scene);
  return scene.random.chance(0.025) ? scene.random.pick(errorTexts) : make(scene);
}

export function respelled(text: string, random: Random): string {
  return random.pick([
    text,
    text,
    text,
    text.toUpperCase(),
    ` ${text.toLowerCase()} `,
    text.replace(' ', '  '),
  ]);
}
