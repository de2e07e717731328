import type { Random } from '../../oracle/random.ts';
import { columns, emailCell } from '../../oracle/random-cells.ts';
import { dateCell } from '../../oracle/random-dates.ts';
import { numberCell } from '../../oracle/random-numbers.ts';

const pieces = [
  ...'0 1 9 12 007 200 , . - – − + % ‰ € $ USD k m bn e E-7 ( ) < > ≥ <= = to TO / : T Z 2026 -02-30 T24:00Z'.split(
    ' ',
  ),
  ...'@ a.b .. com < > ann list: LIST: * ? ~ ~* ; | " "" \' \\ # #N/A TRUE NaN Infinity 0x10 null'.split(' '),
  ...'½ １ ٣ ﷺ ﬁ İ ß ́ 👩‍💻 𝒮 \ud800 \udc00 \u202e \u2066 \u200b \ufeff \u0000 \u0007 \u001b'.split(' '),
  ...[' ', '  ', '\t', '\n', '\r', '\r\n', '\u00a0', '\u202f', '\u2028', '\v', '\f'],
  ...[
    '=1+1',
    '+1',
    '@SUM(A1)',
    '<img src=x onerror=alert(1)>',
    '</script>',
    '$&',
    '%s',
    '__proto__',
    'constructor',
  ],
];

/** Now and then as long as a cell may be. */
function long(random: Random, text: string): string {
  return text.repeat(Math.ceil(random.pick([200, 5_000, 50_000]) / text.length)).slice(0, 50_000);
}

/** Texts near what the readers look for, and any other. */
export function hostileText(random: Random): string {
  const scene = { random, locale: 'en_US', asOf: 20_778 };
  const kind = random.fraction();
  if (kind < 0.4) return random.times(0, 12, () => random.pick(pieces)).join('');
  if (kind < 0.6) return random.pick([numberCell, dateCell, emailCell, random.pick(columns).make])(scene);
  if (kind < 0.8) return withOneChange(random, random.pick([numberCell, dateCell, emailCell])(scene));
  if (kind < 0.995) return random.times(0, 20, () => String.fromCharCode(random.whole(0, 0xffff))).join('');
  return long(random, random.pick([...pieces, 'ab', '*a', '-1', ',1', '<', '"']));
}

export function withOneChange(random: Random, text: string): string {
  const at = random.whole(0, text.length);
  const rest = text.slice(at + (random.chance(0.5) ? 1 : 0));
  return text.slice(0, at) + (random.chance(0.7) ? random.pick(pieces) : '') + rest;
}
