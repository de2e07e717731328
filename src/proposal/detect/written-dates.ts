import {
  type Column,
  cellText,
  createTimeZone,
  type DayReader,
  dayReader,
  isEitherDay,
  localeOf,
  longDay,
  withDateOrder,
} from '../../scoring/index.ts';
import { settingsOf } from '../tabs/settings-tab.ts';
import type { SetUpPlan } from './plan-set-up.ts';
import { tableOf } from './tab-preview.ts';

/** How the dates of a column are read that are written as texts. */
export interface WrittenDates {
  readonly header: string;
  readonly order: 'day.month.year' | 'day/month/year' | 'month/day/year' | 'both ways';
  /** Where the order is not certain, a text that could be either. */
  readonly sample: string;
  /** The day that the sample is read as, in words; null where it is not read. */
  readonly sampleDay: string | null;
  /** Whether the texts themselves say so; else the setting `Date order` does, or the spreadsheet's locale. */
  readonly isCertain: boolean;
}

const dotted = /^\d{1,2}\.\s*\d{1,2}\.\s*\d{4}/;
const numbered = /^\d{1,2}([/-])\s*\d{1,2}\1\s*\d{4}/;

/** Columns in use whose dates are texts, where day and month can be taken for one another: those of Leads, and of what was found. */
export function writtenDates({ previews, region, detection, findings }: SetUpPlan): WrittenDates[] {
  const { leadsTab, dealsTab, activitiesTab, headerRow } = detection;
  const { dateOrder } = settingsOf(findings, region.locale);
  const locale = withDateOrder(localeOf(region.locale), dateOrder);
  const timeZone = createTimeZone(region.timeZone);
  const used = new Set(
    findings.filter(({ setting }) => setting.endsWith('column')).map(({ value }) => value),
  );
  return [...new Set([leadsTab, dealsTab, activitiesTab])].flatMap((name) => {
    const preview = previews.find((one) => one.name === name);
    if (preview === undefined) return [];
    const { headers, columns } = tableOf(preview, name === leadsTab ? headerRow : 1);
    return headers.flatMap((header, index) => {
      const isAsked = header !== '' && (name === leadsTab || used.has(header));
      const column = columns[index]!;
      const found = isAsked ? readingOf(column, () => dayReader(column, { locale, timeZone })) : null;
      return found === null ? [] : [{ header, ...found }];
    });
  });
}

function readingOf(column: Column, reader: () => DayReader): Omit<WrittenDates, 'header'> | null {
  const texts = column
    .filter((cell) => typeof cell === 'string')
    .map((cell) => cellText(cell).trim())
    .filter((text) => text !== '');
  const [withDots, withNumbers] = [dotted, numbered].map((pattern) =>
    texts.filter((text) => pattern.test(text)),
  ) as [string[], string[]];
  if (2 * Math.max(withDots.length, withNumbers.length) < texts.length || texts.length === 0) return null;
  const days = reader();
  const sampled = (sample: string) => {
    const day = days.dayOf(sample);
    return { sample, sampleDay: Number.isNaN(day) ? null : longDay(day) };
  };
  if (withDots.length >= withNumbers.length)
    return { order: 'day.month.year', ...sampled(withDots[0]!), isCertain: true };
  const { order, evidence, dateOf } = days;
  const isEither = (text: string) => {
    const date = dateOf(text);
    return date !== null && isEitherDay(date);
  };
  const sample = evidence?.trim() ?? withNumbers.find(isEither) ?? withNumbers[0]!;
  return {
    order: order === null ? 'both ways' : order === 'day first' ? 'day/month/year' : 'month/day/year',
    ...sampled(sample),
    isCertain: evidence !== null,
  };
}
