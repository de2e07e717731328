import { cellText, type EventLog, foldName } from '../../scoring/index.ts';
import type { Deal, DealScores } from '../deals/score-deals.ts';
import { median } from '../statistics/median.ts';

/** What one activity had to do with the closed deals, up to their closing days. Shares add up to the won deals with a touch. */
export interface TouchLine {
  activity: string;
  /** Won and lost deals with it. */
  wonWith: number;
  lostWith: number;
  /** Won deals of which it was the first touch, the last one. */
  first: number;
  last: number;
  /** Won deals, each shared out evenly over its touches. */
  even: number;
  /** Each shared out 40 % to the first, 40 % to the last, 20 % to those between. */
  position: number;
  /** Amounts of won deals, likewise; null where no such deal has an amount. */
  amountEven: number | null;
  amountPosition: number | null;
  /** From the touch to the closing day, over all its touches of won deals. */
  medianDaysBefore: number | null;
}

/**
 * The activities of won deals, by even share.
 * @param secondOfRow seconds since midnight of an event, by its row in the Activities table: what comes first on a day
 */
export function touchesOf(deals: DealScores, secondOfRow: (row: number) => number): TouchLine[] {
  const { log, keyNumbers } = deals.scoring.frame;
  if (log === null) return [];
  const tally = new TouchTally(log);
  deals.scored.forEach((deal, index) => {
    tally.add(deal, touchesOfDeal(deal, keyNumbers[index]!, log, secondOfRow));
  });
  return tally.lines();
}

/** Events up to the closing day, that day included, in the order in which they happened. */
function touchesOfDeal(
  { closedOn }: Deal,
  key: number,
  log: EventLog,
  secondOfRow: (row: number) => number,
): number[] {
  const touches: number[] = [];
  if (key < 0) return touches;
  for (let event = log.start[key]!; event < log.start[key + 1]!; event++)
    if (log.days[event]! <= closedOn) touches.push(event);
  const secondOf = (event: number) => secondOfRow(log.rows[event]!);
  return touches.sort(
    (a, b) => log.days[a]! - log.days[b]! || secondOf(a) - secondOf(b) || log.rows[a]! - log.rows[b]!,
  );
}

type Counted = Omit<TouchLine, 'medianDaysBefore'> & {
  readonly folded: string;
  readonly daysBefore: number[];
};

class TouchTally {
  /** Folded name of each code of the log. */
  private readonly foldedNames: readonly string[];
  private readonly writtenNames: ReadonlyMap<string, string>;
  private readonly found = new Map<string, Counted>();

  constructor(private readonly log: EventLog) {
    this.foldedNames = log.names.map((name) => foldName(cellText(name)));
    this.writtenNames = topmostNames(log, this.foldedNames);
  }

  /** @param touches events in order; none for a deal without any */
  add(deal: Deal, touches: readonly number[]): void {
    const isWon = deal.outcome === 'won';
    const names = touches.map((event) => this.foldedNames[this.log.nameCodes[event]!]!);
    for (const name of new Set(names)) this.lineOf(name)[isWon ? 'wonWith' : 'lostWith']++;
    if (!isWon || touches.length === 0) return;
    this.lineOf(names[0]!).first++;
    this.lineOf(names[names.length - 1]!).last++;
    touches.forEach((event, at) => {
      const line = this.lineOf(names[at]!);
      const even = 1 / touches.length;
      const position = positionShare(at, touches.length);
      line.even += even;
      line.position += position;
      line.daysBefore.push(deal.closedOn - this.log.days[event]!);
      if (Number.isNaN(deal.amount)) return;
      line.amountEven = (line.amountEven ?? 0) + even * deal.amount;
      line.amountPosition = (line.amountPosition ?? 0) + position * deal.amount;
    });
  }

  lines(): TouchLine[] {
    return [...this.found.values()]
      .filter(({ wonWith }) => wonWith > 0)
      .sort((a, b) => byShare(a, b) || (a.folded < b.folded ? -1 : 1))
      .map(({ folded: _, daysBefore, ...line }) => ({ ...line, medianDaysBefore: median(daysBefore) }));
  }

  private lineOf(folded: string): Counted {
    let line = this.found.get(folded);
    if (line === undefined) {
      line = {
        ...{ activity: this.writtenNames.get(folded)!, folded },
        ...{ wonWith: 0, lostWith: 0, first: 0, last: 0, even: 0, position: 0 },
        ...{ amountEven: null, amountPosition: null, daysBefore: [] },
      };
      this.found.set(folded, line);
    }
    return line;
  }
}

/** Of several spellings of an activity that of its topmost event. */
function topmostNames(log: EventLog, foldedNames: readonly string[]): Map<string, string> {
  const topmost = new Map<string, { readonly row: number; readonly name: string }>();
  log.nameCodes.forEach((code, event) => {
    const folded = foldedNames[code]!;
    const row = log.rows[event]!;
    const known = topmost.get(folded);
    if (known === undefined || row < known.row)
      topmost.set(folded, { row, name: cellText(log.names[code]!).trim() });
  });
  return new Map(Array.from(topmost, ([folded, { name }]) => [folded, name]));
}

const endShare = 0.4;

/** 40 % to the first touch, 40 % to the last, 20 % shared by those between; two touches have half each. */
function positionShare(at: number, touches: number): number {
  if (touches <= 2) return 1 / touches;
  return at === 0 || at === touches - 1 ? endShare : (1 - 2 * endShare) / (touches - 2);
}

/** Sums of the same shares in another order are not equal to the last digit. */
const equalShares = 1e-9;

function byShare(a: Counted, b: Counted): number {
  return Math.round(b.even / equalShares) - Math.round(a.even / equalShares);
}
