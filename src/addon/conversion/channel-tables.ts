/** Where leads and deals come from, and what they did: tables of the Conversion tab. */
import type { ChannelLine, TouchLine } from '../../evidence/index.ts';
import {
  countCell,
  emptyRow,
  filledColumns,
  numberCell,
  percentCell,
  type ReportColumn,
  type ReportRow,
  table,
  textCell,
  textRow,
} from '../sheets/report.ts';
import { daysCell, fewDealsRemark, interval } from './conversion-tables.ts';
import { say } from './sentences.ts';

const { columns: texts } = say;

/** In the order of the bands, so that the same figures stand below each other; details are folded away as theirs are. */
const channelColumns = (column: string): readonly ReportColumn<ChannelLine>[] => [
  { header: column, cell: ({ value }) => textCell(value) },
  { header: texts.deals.header, cell: ({ deals }) => countCell(deals) },
  { ...texts.won, cell: ({ won }) => countCell(won) },
  { header: texts.conversion.header, cell: ({ conversion }) => percentCell(conversion) },
  ...interval,
  { header: texts.leadsNow.header, cell: ({ leadsNow }) => countCell(leadsNow) },
  { ...texts.remark, align: 'left', cell: ({ deals }) => textCell(fewDealsRemark(deals)) },
];

const channelDetails: readonly ReportColumn<ChannelLine>[] = [
  { ...texts.lost, cell: ({ lost }) => countCell(lost) },
  { ...texts.meanScore, cell: ({ meanScore }) => numberCell(meanScore, '0.0') },
  { ...texts.atSql, cell: ({ atSql }) => countCell(atSql) },
  { ...texts.amountWon, cell: ({ amountWon }) => countCell(amountWon) },
  { ...texts.medianDays, cell: ({ medianDays }) => daysCell(medianDays) },
];

/** A table for each column, an empty row between them. */
export function channelRows(channels: readonly ChannelLine[]): ReportRow[] {
  const columns = [...new Set(channels.map(({ column }) => column))];
  return columns.flatMap((column, index) => {
    const lines = channels.filter((line) => line.column === column);
    const shown = [...channelColumns(column), ...filledColumns(channelDetails, lines)];
    return [...(index === 0 ? [] : [emptyRow]), ...table(shown, lines)];
  });
}

const touchColumns: readonly ReportColumn<TouchLine>[] = [
  { ...texts.activity, cell: ({ activity }) => textCell(activity) },
  { ...texts.wonWith, cell: ({ wonWith }) => countCell(wonWith) },
  { ...texts.lostWith, cell: ({ lostWith }) => countCell(lostWith) },
  { ...texts.first, cell: ({ first }) => countCell(first) },
  { ...texts.last, cell: ({ last }) => countCell(last) },
  { ...texts.even, cell: ({ even }) => numberCell(even, '0.0') },
  { ...texts.position, cell: ({ position }) => numberCell(position, '0.0') },
  {
    ...texts.daysBefore,
    align: 'left',
    cell: ({ medianDaysBefore }) => ({ ...daysCell(medianDaysBefore), align: 'left' }),
  },
  { ...texts.amountEven, cell: ({ amountEven }) => countCell(amountEven) },
  { ...texts.amountPosition, cell: ({ amountPosition }) => countCell(amountPosition) },
];

export function touchRows(touches: readonly TouchLine[]): ReportRow[] {
  return touches.length === 0 ? [] : [textRow('muted', say.touchesNote), ...table(touchColumns, touches)];
}
