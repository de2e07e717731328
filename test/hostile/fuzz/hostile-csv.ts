import type { Random } from '../../oracle/random.ts';
import { hostileText } from './hostile-text.ts';

const quotings: ((text: string) => string)[] = [
  (text) => `"${text.replaceAll('"', '""')}"`,
  (text) => `"${text}"`,
  (text) => `"${text}`,
  (text) => `${text}"`,
  (text) => `"${text}"x`,
  (text) => `"${text}" `,
  (text) => ` "${text}"`,
];

function cell(random: Random): string {
  const text = random.chance(0.5) ? String(random.whole(0, 99)) : hostileText(random);
  if (random.chance(0.6)) return text.replace(/[",;\t\r\n]/gu, ' ');
  return random.pick(quotings)(text);
}

function table(random: Random): string {
  const separator = random.pick([',', ',', ';', '\t']);
  const lineEnd = random.pick(['\n', '\r\n', '\r', '\n\r']);
  const width = random.chance(0.01) ? 10_000 : random.whole(1, 6);
  const height = width > 100 ? 2 : random.whole(0, 8);
  const rows = Array.from({ length: height }, () => {
    const isOdd = random.chance(0.05);
    return Array.from({ length: isOdd ? random.whole(0, 9) : width }, () => cell(random)).join(separator);
  });
  return rows.join(lineEnd) + (random.chance(0.7) ? lineEnd : '');
}

type Encoder = (text: string) => Uint8Array;

const utf8: Encoder = (text) => new TextEncoder().encode(text);
const latin1: Encoder = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
const utf16 =
  (isLittle: boolean): Encoder =>
  (text) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittle);
    return new Uint8Array(view.buffer);
  };
const encoders = [utf8, utf8, utf8, utf8, utf8, latin1, utf16(true), utf16(false)];
const starts = ['', '', '', '\ufeff', '\ufeff\ufeff', 'sep=;\r\n'];

/** A .csv file that some program, or somebody, might have made. */
export function hostileCsv(random: Random): Uint8Array {
  if (random.chance(0.05)) return Uint8Array.from(random.times(0, 60, () => random.whole(0, 255)));
  const text = random.pick(starts) + (random.chance(0.85) ? table(random) : hostileText(random));
  const bytes = random.pick(encoders)(text);
  if (random.chance(0.1) && bytes.length > 0) bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
  return random.chance(0.03) ? bytes.slice(0, random.whole(0, bytes.length)) : bytes;
}
