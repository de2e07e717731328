import { fold, textOf } from '../cell.ts';
import { type Model, readDeals, type ScoredDeal } from '../deals.ts';
import { dayIn } from '../sale.ts';

export interface TouchLine {
  activity: string;
  wonWith: number;
  lostWith: number;
  first: number;
  last: number;
  even: number;
  position: number;
  amountEven: number | null;
  amountPosition: number | null;
  medianDaysBefore: number | null;
}

interface Touched {
  deal: ScoredDeal;
  /** Names of its touches in order, with their days before closing. */
  touches: { name: string; before: number }[];
}

/** What won deals did up to their closing day. */
export function touchesOf(model: Model): TouchLine[] {
  const touched = readDeals(model).flatMap((deal, index): Touched[] => {
    const closed = dayIn(model.sales[index]!, 'Deal closed-on column', model);
    if ('leftOut' in deal || closed === null) return [];
    const events = model.eventsOf(deal.key).filter(({ day }) => day <= closed);
    const inTurn = [...events].sort((a, b) => a.day - b.day);
    return [
      { deal, touches: inTurn.map(({ name, day }) => ({ name: fold(textOf(name)), before: closed - day })) },
    ];
  });
  const won = touched.filter(({ deal, touches }) => deal.won && touches.length > 0);
  const names = [...new Set(won.flatMap(({ touches }) => touches.map(({ name }) => name)))];
  const lines = names.map((name) =>
    lineOf(
      name,
      won,
      touched.filter(({ deal }) => !deal.won),
    ),
  );
  return lines.sort((a, b) => b.even - a.even || (a.activity < b.activity ? -1 : 1));
}

function lineOf(name: string, won: Touched[], lost: Touched[]): TouchLine {
  const has = ({ touches }: Touched) => touches.some((touch) => touch.name === name);
  const shareOf = ({ touches }: Touched, weights: number[]) =>
    touches.reduce((sum, touch, at) => sum + (touch.name === name ? weights[at]! : 0), 0);
  const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);
  const even = ({ touches }: Touched) => touches.map(() => 1 / touches.length);
  const position = ({ touches }: Touched) => positionWeights(touches.length);
  const paid = won.filter((one) => has(one) && one.deal.amount !== null);
  const amount = (weights: (one: Touched) => number[]) =>
    paid.length === 0 ? null : sum(paid.map((one) => one.deal.amount! * shareOf(one, weights(one))));
  const before = won.flatMap(({ touches }) =>
    touches.filter((touch) => touch.name === name).map((touch) => touch.before),
  );
  return {
    activity: name,
    wonWith: won.filter(has).length,
    lostWith: lost.filter(has).length,
    first: won.filter(({ touches }) => touches[0]!.name === name).length,
    last: won.filter(({ touches }) => touches.at(-1)!.name === name).length,
    even: sum(won.map((one) => shareOf(one, even(one)))),
    position: sum(won.map((one) => shareOf(one, position(one)))),
    amountEven: amount(even),
    amountPosition: amount(position),
    medianDaysBefore: medianOf(before),
  };
}

function positionWeights(touches: number): number[] {
  if (touches === 1) return [1];
  if (touches === 2) return [0.5, 0.5];
  return Array.from({ length: touches }, (_, at) =>
    at === 0 || at === touches - 1 ? 0.4 : 0.2 / (touches - 2),
  );
}

export function medianOf(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
