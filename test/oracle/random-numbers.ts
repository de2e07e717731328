import { marksOf } from './number.ts';
import type { CellMaker, Scene } from './random-cells.ts';
import { isIndian } from './size-words.ts';

export function numberText({ locale, random }: Scene, size: number, grouped: boolean): string {
  const { group, decimal } = marksOf(locale);
  const [whole, fraction] = String(Math.abs(size)).split('.');
  const places = isIndian(locale) && random.chance(0.7) ? /\B(?=(?:\d\d)*\d{3}$)/gu : /\B(?=(?:\d{3})+$)/gu;
  const mark = random.chance(0.8) ? group : random.pick([' ', "'", '’', '\u00a0']);
  const digits = grouped ? whole!.replace(places, mark) : whole!;
  return `${size < 0 ? '-' : ''}${digits}${fraction ? decimal + fraction : ''}`;
}

const sizes = [
  0, 1, 2, 3, 5, 10, 11, 20, 50, 51, 100, 150, 200, 500, 1000, 1200, 1500, 20000, 450000, 1000000, 12000000,
];

export function size(scene: Scene): number {
  const { random } = scene;
  const whole = random.pick(sizes);
  return random.chance(0.12) ? whole + random.pick([0.5, 0.25, 0.1]) : whole;
}

const words = (text: string) => text.split('|');
const currencies = words(
  '$|€|£|¥|₹|US$|R$|CA$|A$|USD|eur|CHF|kr|kr.|Rs|Rs.|zł|Kč|Ft|lei|RM|Rp|SFr.|Fr.|円|元|INR|PLN|isk|￥|₺',
);
const sizeWords = words(
  'k|K|m|M|b|bn|thousand|million|millions|Billion|mn|mm|tsd|Tsd.|mio|Mio.|mrd|Mrd.|lakh|lakhs|crore|lac|Tausend|mille|mila|Millionen|millones|milhões|miljoen|mln|milliards|miliardi|md|%|percent|per cent|pct|Prozent|Cr|L',
);
const units = words(
  'employees|days|Tage|people|month|user|m²|employees.|Nutzer|kg|Mitarbeiter|co-workers|é|hundred|dozen|trillion|mil|to|or|and|up|than|more|less|万',
);
const before = words('over|more than|at least|from|under|less than|up to|about|approx|ca.|~|Over|From|ABOUT');
const behind = words('or more|or less|and above|Or More');
const dashes = words('-|‐|‑|‒|–|—|―|−|〜|~| - | – | to | TO | — |～| ~ ');
const aboutWords = words('about |approx |ca. |~|from |over |under |up to ');

function plain(scene: Scene): string {
  return numberText(scene, size(scene), scene.random.chance(0.4));
}

/** With at most a currency and a word of size. */
function amount(scene: Scene): string {
  const { random } = scene;
  const between = () => random.pick(['', ' ', ' ']);
  const number = random.chance(0.15) ? `${random.pick(['-', '−', '+'])}${plain(scene)}` : plain(scene);
  const sized = random.chance(0.35) ? `${number}${between()}${random.pick(sizeWords)}` : number;
  return random.pick([
    sized,
    sized,
    `${random.pick(currencies)}${between()}${sized}`,
    `${sized}${between()}${random.pick(currencies)}`,
    `${random.pick(currencies)}${between()}${sized} ${random.pick(currencies)}`,
    `${plain(scene)}${random.pick([',-', '.-', ',–'])}${random.pick(['', ' €', ' CHF'])}`,
    `${plain(scene)}${random.pick([' k€', 'k€', ' TEUR', ' T€', ' m$', 'MEUR'])}`,
    `R${between()}${plain(scene)}`,
    `(${random.pick(['', '$', '€ '])}${sized})`,
  ]);
}

function range(scene: Scene): string {
  const { random } = scene;
  const [low, high] = [size(scene), size(scene)].sort((a, b) => a - b) as [number, number];
  const written = (value: number) => numberText(scene, value, random.chance(0.5));
  const [left, right] = random.chance(0.9) ? [low, high] : [high, low];
  const scale = random.chance(0.25) ? random.pick(sizeWords) : '';
  const sign = random.chance(0.2) ? random.pick(['$', '€ ']) : '';
  const two = `${sign}${written(left)}${random.pick(dashes)}${sign}${written(right)}${scale}`;
  const open = random.pick(['<', '≤', '>', '≥', '<=', '>=', '< ']);
  return random.pick([two, two, two, `${amount(scene)}+`, `${open}${amount(scene)}`]);
}

function compared(scene: Scene): string {
  const { random } = scene;
  return random.pick([
    `${random.pick(before)} ${amount(scene)}`,
    `${amount(scene)} ${random.pick(behind)}`,
    `${random.pick(aboutWords)}${range(scene)}`,
    `${random.pick(['over ', 'under ', 'more than '])}${amount(scene)} ${random.pick(behind)}`,
    `${range(scene)} ${random.pick(behind)}`,
  ]);
}

function withUnit(scene: Scene): string {
  const { random } = scene;
  const number = random.pick([amount, plain, range, compared])(scene);
  const between = random.pick([' ', ' ', ' ', '/', ' / ', ' per ']);
  return `${number}${between}${random.pick(units)}`;
}

/** What may be one or a thousand, and what looks like it. */
function nearThousand({ locale, random }: Scene): string {
  const { group, decimal } = marksOf(locale);
  const three = random.pick(['000', '125', '200', '999']);
  const number = random.pick([
    `${random.pick([1, 12, 999])}${decimal}${three}`,
    `0${decimal}${three}`,
    `${decimal}${three}`,
    `01${decimal}${three}`,
    `1234${decimal}${three}`,
    `1${decimal}${three}${decimal}${three}`,
    `1${decimal}${three}e2`,
    `1${group}${three}${decimal}${three}`,
    `0${group}${three}`,
    `1${decimal}${three}0`,
    `1${decimal}20`,
    `1,00,000`,
    `12,00,00`,
    `12 00 000`,
    `1,2,00,000`,
    `1.00.000`,
  ]);
  return random.pick([
    number,
    number,
    `${number} €`,
    `$${number}`,
    `-${number}`,
    `${number} kg`,
    `(${number})`,
    `${number}+`,
    `${number}-${random.pick([number, '5000'])}`,
    `over ${number}`,
  ]);
}

const oddNumbers =
  '-0,0.1e1,1e-7,1e21,123456789012345,999999999999999.9,½,²,٣,1200 ,EUR1200,1200EUR,5%%,-(5),+-5,1e5%,1k%,.5k,0.07%,007,1 200,1\u00a0200,1\'200,"1,200",1.200,"12,34",1.2.3,5.,.5,"0,5",150 employees,$,%,k,1200k€,5 k €,€ 5 k,1e3k,--5,12345678901234567890,1234567890123456,0.1234567890123456,1_000,Infinity,NaN,0x10,$5$,"1,200,00","1,2000",60days,12a,3rd,24/7,12 Main Street,sixty,60:00,１２,"１２,５",１２％,５００ ｋ,60 per user per month,5 - ten,555-1234-5,=60,=> 60,60 to,6\u200b0,60\u200b,\u200e60,60\u00ad0'
    .match(/"[^"]*"|[^,]+/gu)!
    .map((text) => text.replaceAll('"', ''));

const sameNumber = ['1', '1.0', '1.00', '01', '1e0', '+1', '100%', '1.', "'1", "'1.0", '1,0', '１', '1 day'];

const forms: CellMaker[] = [amount, amount, range, range, compared, withUnit, withUnit, nearThousand];

export function numberCell(scene: Scene): string {
  const { random } = scene;
  if (random.chance(0.35)) return numberText(scene, size(scene), random.chance(0.2));
  if (random.chance(0.75)) return random.pick(forms)(scene);
  // The same number written in several ways, which tests by value find and tests by text do not.
  if (random.chance(0.3)) return random.pick(sameNumber);
  if (random.chance(0.2)) return `'${plain(scene)}`;
  return random.pick(random.chance(0.5) ? intervals : oddNumbers);
}

export const intervals =
  '1-10|11-50|51-200|51 – 200|201—500|50 to 500|50 TO 500|1000+|1000 +|<10|< 5|≤10|<=20|>500|≥ 1000|>=50|10-50k|$1-5m|10-20%|10k-50k|10k-50|500-50|-5-10|-5--1|5-5|0-0|1.5-2.5|2-3-4|10-|-10-|a-b|１0－20|€10 - €20|<|+|50+-100|0.1-0.2|1e3-2e3|1k-2k|-5+|<-5|>=1k|≥10%|1,000-2,000|1.000-2.000|10 -20|10- 20|1 to 2 to 3|to 5|5 to|٣-٤|½-1|=5|!=5|~5'.split(
    '|',
  );

export const numberForm: CellMaker = (scene) => scene.random.pick([amount, amount, range])(scene);
