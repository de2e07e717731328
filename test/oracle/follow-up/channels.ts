import { fold, foldName, isEmpty, textOf } from '../cell.ts';
import { type Model, readDeals } from '../deals.ts';
import { cellOf } from '../sale.ts';
import { positionOf } from '../status.ts';
import { cellIn, type TeamLead } from './team-lead.ts';
import { medianOf } from './touches.ts';

export interface ChannelLine {
  value: string;
  leadsNow: number;
  atSql: number | null;
  deals: number;
  won: number;
  amountWon: number | null;
  medianDays: number | null;
  meanScore: number | null;
}

const mostValues = 12;

/** Leads now and closed deals by the value of one column. */
export function channelsOf(all: TeamLead[], header: string, model: Model): ChannelLine[] {
  const { ladder, leads, sales } = model;
  const sql = positionOf(ladder, 'SQL');
  const now = all
    .filter(({ status }) => status !== 'Won' && status !== 'Lost')
    .map((lead) => ({ lead, value: cellIn(lead.record, header, model) }));
  const deals = readDeals(model).flatMap((deal, index) =>
    'leftOut' in deal ? [] : [{ deal, value: cellOf(sales[index]!, header, leads) }],
  );
  const nameOf = (cell: (typeof now)[number]['value']) => (isEmpty(cell) ? '' : foldName(textOf(cell)));
  const counts = new Map<string, number>();
  for (const { value } of [...now, ...deals]) counts.set(nameOf(value), (counts.get(nameOf(value)) ?? 0) + 1);
  const values = [...counts.keys()].filter((name) => name !== '');
  values.sort((a, b) => counts.get(b)! - counts.get(a)! || (fold(a) < fold(b) ? -1 : 1));
  const line = (value: string, isIn: (name: string) => boolean): ChannelLine => {
    const ofNow = now.filter((one) => isIn(nameOf(one.value))).map(({ lead }) => lead);
    const ofDeals = deals.filter((one) => isIn(nameOf(one.value))).map(({ deal }) => deal);
    const won = ofDeals.filter((deal) => deal.won);
    const amounts = won.flatMap(({ amount }) => (amount === null ? [] : [amount]));
    const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
    return {
      value,
      leadsNow: ofNow.length,
      atSql: sql < 0 ? null : ofNow.filter(({ rung }) => rung >= sql).length,
      deals: ofDeals.length,
      won: won.length,
      amountWon: amounts.length === 0 ? null : sum(amounts),
      medianDays: medianOf(won.flatMap(({ days }) => (days === null ? [] : [days]))),
      meanScore: ofNow.length === 0 ? null : sum(ofNow.map(({ score }) => score)) / ofNow.length,
    };
  };
  const shown = values.slice(0, mostValues);
  const rest = values.slice(mostValues);
  return [
    ...shown.map((name) => line(name, (one) => one === name)),
    ...(rest.length > 0 ? [line('others', (one) => rest.includes(one))] : []),
    ...(counts.has('') ? [line('(empty)', (one) => one === '')] : []),
  ];
}
