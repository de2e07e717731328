import { fold, foldName } from './cell.ts';
import type { Order } from './day.ts';
import { type Interval, readInterval, readPlainNumber } from './number.ts';
import { textTable } from './text-table.ts';
import { textItems } from './value-items.ts';

/** A setting that cannot be read stops the run. */
export class UnreadableSetting extends Error {}

export interface Band extends Interval {
  label: string;
}

const defaults: Record<string, string> = {
  'leads tab': 'Leads',
  'deals tab': 'Deals',
  'activities tab': 'Activities',
  'header row': '1',
  'deal outcome column': 'Outcome',
  'deal closed-on column': 'Closed on',
  'deal created-on column': 'Created on',
  'deal amount column': 'Amount',
  'activity column': 'Activity',
  'activity date column': 'When',
  'activity count column': 'Count',
  'won words': 'won, closed won, win, yes, true, 1, closedwon',
  'lost words': 'lost, closed lost, loss, no, false, 0, closedlost',
  'open words': 'open, new, in progress, pending, qualified, proposal, negotiation',
  'yes words': 'yes, y, true, 1, x, on, ja, oui, sí, sim, wahr, vrai, ✓, ✔, ☑',
  'no words': 'no, n, false, 0, off, nein, non, não, falsch, faux, ✗, ✘, ☐',
  'closed leads': 'Won and Lost',
  'date order': 'as the locale',
  'score floor': '0',
  'score ceiling': '100',
  bands: '0-20, 21-40, 41-60, 61-80, 81-100',
  'demotion margin': '0',
};

function wordsOf(text: string): string[] {
  return textItems(text).map((item) => fold(item.text));
}

export function defaultWords(name: string): string[] {
  return wordsOf(defaults[foldName(name)]!);
}

export class Settings {
  readonly locale: string;
  private readonly values = new Map<string, string>();

  constructor(table: string[][] | undefined, locale: string) {
    this.locale = locale;
    for (const row of textTable(table ?? []))
      if (row.value('Value') !== '') this.values.set(foldName(row.value('Setting')), row.value('Value'));
  }

  /** Empty where there is neither a value nor a default. */
  text(name: string): string {
    return this.values.get(foldName(name)) ?? defaults[foldName(name)] ?? '';
  }

  words(name: string): string[] {
    return wordsOf(this.text(name));
  }

  /** Null for `none` and for an empty setting without a default. */
  whole(name: string): number | null {
    const text = this.text(name);
    if (text === '' || fold(text) === 'none') return null;
    const value = readPlainNumber(text, this.locale);
    if (value === null || !Number.isInteger(value)) throw new UnreadableSetting(`${name}: ${text}`);
    return value;
  }

  /** null: the locale's. */
  dateOrder(): Order | null {
    const said = foldName(this.text('Date order'));
    if (said === 'day first' || said === 'month first') return said;
    if (said !== 'as the locale') throw new UnreadableSetting(`Date order: ${said}`);
    return null;
  }

  bands(): Band[] {
    const bands = textItems(this.text('Bands')).map(({ text }) => {
      const range = readInterval(text, this.locale);
      if (!range) throw new UnreadableSetting(`Bands: ${text}`);
      return { label: text, ...range };
    });
    bands.sort((a, b) => a.low - b.low || a.high - b.high);
    Object.assign(bands[0]!, { low: -Infinity });
    Object.assign(bands.at(-1)!, { high: Infinity, highOpen: false });
    return bands;
  }
}
