import type { WrittenDay } from './cell.ts';
import { inOrder, localeOrder, type Order, readSlashDate, type SlashDate } from './day.ts';

/** `mixed`: each text that fits one order only is read by it. */
type ColumnOrder = Order | 'mixed';

const enough = 19 / 20;

/** The order of a column is that of at least nineteen in twenty of its texts that fit one order only. */
function orderOf(dates: SlashDate[], usual: Order): ColumnOrder {
  const onlyDayFirst = dates.filter((date) => date.dayFirst !== null && date.monthFirst === null).length;
  const onlyMonthFirst = dates.filter((date) => date.dayFirst === null && date.monthFirst !== null).length;
  const sure = onlyDayFirst + onlyMonthFirst;
  if (sure === 0) return usual;
  if (onlyDayFirst / sure >= enough) return 'day first';
  return onlyMonthFirst / sure >= enough ? 'month first' : 'mixed';
}

function dayOfDate(date: SlashDate, order: ColumnOrder, said: Order | null): number | null {
  if (order !== 'mixed') return inOrder(date, order);
  const { dayFirst, monthFirst } = date;
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
  if (said !== null) return inOrder(date, said);
  return dayFirst === monthFirst ? dayFirst : null;
}

/**
 * Of the texts of one column, those with `/` or `-` as the column reads them; null for any other text.
 * @param said by the setting Date order; null: as the locale
 */
export function readColumnDates(
  texts: readonly string[],
  locale: string,
  said: Order | null,
): (WrittenDay | null)[] {
  const dates = texts.map(readSlashDate);
  const order = orderOf(
    dates.filter((date) => date !== null),
    said ?? localeOrder(locale),
  );
  return dates.map((date, at) => (date ? { text: texts[at]!, day: dayOfDate(date, order, said) } : null));
}
