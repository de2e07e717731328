import { cellText, createTimeZone, dayReader, localeOf } from '../../scoring/index.ts';
import type { SetUpPlan } from './plan-set-up.ts';
import { tableOf } from './tab-preview.ts';

/** How the dates of a column are read that are written as texts. */
export interface WrittenDates {
  readonly header: string;
  readonly order: 'day.month.year' | 'day/month/year' | 'month/day/year' | 'both ways';
  readonly sample: string;
  /** Whether the texts themselves say so; else the spreadsheet's locale does. */
  readonly isCertain: boolean;
}

const dotted = /^\d{1,2}\.\s*\d{1,2}\.\s*\d{4}/;
const numbered = /^\d{1,2}([/-])\s*\d{1,2}\1\s*\d{4}/;

/** Columns in use whose dates are texts, where day and month can be taken for one another: those of Leads, and of what was found. */
export function writtenDates({ previews, region, detection, findings }: SetUpPlan): WrittenDates[] {
  const { leadsTab, dealsTab, activitiesTab, headerRow } = detection;
  const used = new Set(
    findings.filter(({ setting }) => setting.endsWith('column')).map(({ value }) => value),
  );
  return [...new Set([leadsTab, dealsTab, activitiesTab])].flatMap((name) => {
    const preview = previews.find((one) => one.name === name);
    if (preview === undefined) return [];
    const { headers, columns } = tableOf(preview, name === leadsTab ? headerRow : 1);
    return headers.flatMap((header, index) => {
      const isAsked = header !== '' && (name === leadsTab || used.has(header));
      const found = isAsked ? readingOf(columns[index]!, region) : null;
      return found === null ? [] : [{ header, ...found }];
    });
  });
}

function readingOf(
  column: Parameters<typeof dayReader>[0],
  { locale, timeZone }: SetUpPlan['region'],
): Omit<WrittenDates, 'header'> | null {
  const texts = column
    .filter((cell) => typeof cell === 'string')
    .map((cell) => cellText(cell).trim())
    .filter((text) => text !== '');
  const [withDots, withNumbers] = [dotted, numbered].map((pattern) =>
    texts.filter((text) => pattern.test(text)),
  ) as [string[], string[]];
  if (2 * Math.max(withDots.length, withNumbers.length) < texts.length || texts.length === 0) return null;
  if (withDots.length >= withNumbers.length)
    return { order: 'day.month.year', sample: withDots[0]!, isCertain: true };
  const region = { locale: localeOf(locale), timeZone: createTimeZone(timeZone) };
  const { order, evidence } = dayReader(column, region);
  const sample = evidence ?? withNumbers[0]!;
  if (order === null) return { order: 'both ways', sample, isCertain: false };
  return {
    order: order === 'day first' ? 'day/month/year' : 'month/day/year',
    sample,
    isCertain: evidence !== null,
  };
}
