import type { DateOrder, Locale } from './locale.ts';

/** The locale of who says which order dates have that may be either. */
export function withDateOrder(locale: Locale, said: DateOrder | 'as the locale'): Locale {
  return said === 'as the locale' ? locale : { ...locale, dateOrder: said, mixedOrder: said };
}
