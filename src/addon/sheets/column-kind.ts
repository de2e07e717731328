/** How a column's cells are written and shown. A day is written as its serial number, which no time zone moves. */
export type ColumnKind = 'number' | 'text' | 'day' | 'share';

export const numberFormats: Readonly<Record<ColumnKind, string>> = {
  number: '0',
  text: '@',
  day: 'yyyy-mm-dd',
  share: '0%',
};
