import { remembered } from './remembered.ts';

/** The parts of a number format, in the patterns that Sheets and Excel share. */
export interface FormatToken {
  kind: 'text' | 'digits' | 'percent' | 'exponent' | 'cell text' | 'date' | 'elapsed' | 'half day';
  text: string;
}

/** Sections for positive numbers, negative ones, zero and text; or the automatic format. */
export interface NumberFormat {
  sections: FormatToken[][];
  /** Which numbers the first section is for, such as `>=1`, where it says so; the second is for all others then. */
  condition: string | null;
  isDate: boolean;
  isAutomatic: boolean;
}

export const numberFormat = remembered((pattern: string | undefined) => readFormat(pattern ?? ''));

/** Are numbers in this format dates or times? Then scripts get them as `Date`. */
export function isDateFormat(pattern: string | undefined): boolean {
  return pattern !== undefined && numberFormat(pattern).isDate;
}

export function isPlainTextFormat(pattern: string | undefined): boolean {
  return pattern === '@';
}

/** The pattern that stands for the automatic format in a script; `general` sets it too. */
export const automaticFormat = '0.###############';

export function isAutomaticFormat(pattern: string): boolean {
  return pattern === '' || pattern === automaticFormat || pattern.toLowerCase() === 'general';
}

function readFormat(pattern: string): NumberFormat {
  if (isAutomaticFormat(pattern)) return { sections: [], condition: null, isDate: false, isAutomatic: true };
  const sections: FormatToken[][] = [[]];
  for (const [text] of pattern.matchAll(tokenPattern)) {
    if (text === ';') sections.push([]);
    else sections[sections.length - 1]!.push(token(text));
  }
  const isDate = sections[0]!.some(({ kind }) => kind === 'date' || kind === 'elapsed');
  const condition = conditionPattern.exec(pattern)?.[1] ?? null;
  return { sections, condition, isDate, isAutomatic: false };
}

const conditionPattern = /^(?:\[[a-z]+\d*\])?\[((?:[<>]=?|<>|=)-?[\d.]+)\]/i;

const tokenPattern =
  /"[^"]*"?|\\.|_.|\*.|\[(?:h+|m+|s+)\]|\[[^\]]*\]|AM\/PM|A\/P|am\/pm|a\/p|[eE][-+]0+|general|y+|M+|m+|d+|D+|h+|H+|s+(?:\.0+)?|[#0?](?:[#0?,.]*[#0?])?,*|[.][#0?]+|./gis;

function token(text: string): FormatToken {
  const first = text[0]!;
  if (first === '"') return { kind: 'text', text: text.replaceAll('"', '') };
  if (first === '\\') return { kind: 'text', text: text.slice(1) };
  if (first === '_') return { kind: 'text', text: ' ' };
  if (first === '*') return { kind: 'text', text: '' };
  if (first === '[') return bracketToken(text);
  if (/^(am\/pm|a\/p)$/i.test(text)) return { kind: 'half day', text };
  if (/^e[-+]/i.test(text)) return { kind: 'exponent', text };
  if (/^general$/i.test(text)) return { kind: 'digits', text: '0.##########' };
  if (/^[ymdhs]/i.test(text)) return { kind: 'date', text };
  if (/^[#0?.]/.test(text) && text.length + Number(first !== '.') > 1) return { kind: 'digits', text };
  if (text === '%') return { kind: 'percent', text };
  if (text === '@') return { kind: 'cell text', text };
  return { kind: 'text', text };
}

/** `[h]` counts hours beyond a day, `[$€-407]` is a currency, colours and conditions show nothing themselves. */
function bracketToken(text: string): FormatToken {
  if (/^\[(h+|m+|s+)\]$/i.test(text)) return { kind: 'elapsed', text: text.slice(1, -1) };
  const currency = /^\[\$([^\]-]*)/.exec(text);
  return { kind: 'text', text: currency ? currency[1]! : '' };
}
