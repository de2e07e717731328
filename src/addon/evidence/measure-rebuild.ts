import {
  dealsFingerprint,
  type FoldMeasure,
  heldOutCard,
  type LearningDeals,
  type Omission,
  omissions,
  opinionBelowDeals,
} from '../../evidence/index.ts';
import { measurementIds } from '../document/awaited-measurement.ts';
import { readChosenRules } from '../document/chosen-rules.ts';
import { keepMeasurement, type Measurement, measurementOf } from '../document/measurements.ts';
import { WorkTime } from '../document/work-time.ts';
import type { Book } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import type { EvidenceFindings } from './evidence-findings.ts';
import { learningOf } from './rebuild.ts';

/**
 * Keeps with the document what a rebuild is measured by, before anything is measured, and gives its id; null where there are
 * too few deals. The same rebuild of the same deals goes on where it was.
 * @param rulesFingerprint of the draft that is written
 */
export function beginMeasuring(
  { document, material, rebuilt }: EvidenceFindings,
  rulesFingerprint: string,
): string | null {
  const { kept, asOfDay } = document.book;
  const [learnt, options] = learningOf(document, material);
  const deals = withoutOwnRules(learnt);
  const { folds } = heldOutCard(deals, options);
  if (folds === 0) return null;
  const id = `${rulesFingerprint}.${asOfDay}.${deals.won.length}`;
  const begun = begunWith(deals);
  kept.readAgain();
  if (measurementOf(kept, id)?.material === begun.material) return id;
  const leaveOut = [...new Set<Omission>([...rebuilt.learnt.leftOut, 'matches of your rules'])];
  const first = { id, ...begun, beginnings: 1, options: { ...options, leaveOut }, folds };
  const chosen = readChosenRules(kept)?.measurement;
  keepMeasurement(kept, { ...first, measures: [], outcome: 'not yet' }, chosen === undefined ? [] : [chosen]);
  return id;
}

/** Matches of rules that an adopted draft has replaced are not known any more: a rebuild is measured without them. */
function withoutOwnRules(deals: LearningDeals): LearningDeals {
  return { ...deals, fields: deals.fields.filter((field) => field.kind !== 'text' || !field.isOwnRule) };
}

/** Where there are enough deals the user's own rules are none of what is learnt, and of no concern. */
function begunWith({ fields, won, opinion }: LearningDeals): Pick<Measurement, 'material' | 'opinion'> {
  const counts = opinion !== undefined && won.length < opinionBelowDeals;
  return { material: dealsFingerprint({ fields, won }), opinion: counts ? Array.from(opinion) : null };
}

/** The deals may be others three times before nobody waits any longer. */
const mostBeginnings = 3;

/** For keeping what was measured, and for what is said of it. */
const keepingMilliseconds = 20_000;

/** Ends a fold for which there is no time left; unlike a part of the work, a fold is whole or not at all. */
class FoldAbandoned extends Error {}

/**
 * Goes on with a measurement, one fold after the other. Each is kept as soon as it is there, so that a killed execution
 * loses one fold, and two people at once go on with what either has kept.
 */
export class Measuring {
  private readonly deals: LearningDeals;
  private readonly material: string;
  private readonly time: WorkTime;

  /**
   * @param deals as they are now
   * @param endsAt when the execution's work should have ended, in milliseconds since 1970 UTC
   * @param isAlone whether all of the execution's time is there for it: a fold that does not end then never will
   */
  constructor(
    private readonly book: Book,
    private present: Measurement,
    deals: LearningDeals,
    endsAt: number,
    private readonly isAlone: boolean,
  ) {
    const { opinion: _, ...others } = withoutOwnRules(deals);
    this.deals =
      present.opinion === null ? others : { ...others, opinion: Float64Array.from(present.opinion) };
    this.material = dealsFingerprint(this.deals);
    this.time = new WorkTime(endsAt - keepingMilliseconds);
  }

  /** @param goesOn asked after each fold */
  goOn(goesOn: () => boolean = () => true): Measurement {
    let canGoOn = this.present.material === this.material || this.beginAgain();
    for (let isFirst = true; canGoOn && this.present.outcome === 'not yet'; isFirst = false) {
      if (!isFirst && !goesOn()) break;
      canGoOn = this.measureNext(isFirst && this.isAlone);
    }
    return this.present;
  }

  /** The deals are others than those that it was begun with. */
  private beginAgain(): boolean {
    const { present, material } = this;
    const { folds } = heldOutCard(this.deals);
    // Points that the user's own rules gave to other deals say nothing of these.
    const isOver = present.opinion !== null || present.beginnings >= mostBeginnings || folds === 0;
    const again = { ...present, material, folds, measures: [], beginnings: present.beginnings + 1 };
    return this.keep(isOver ? { ...present, outcome: 'deals changed' } : again);
  }

  /** @returns whether it may go on in this execution */
  private measureNext(isWholeExecution: boolean): boolean {
    const { present } = this;
    const measure = this.foldOrNone(present);
    if (measure !== null) {
      const measures = [...present.measures, measure];
      const figure = measures.length < present.folds ? null : heldOutCard(this.deals).figure(measures);
      return this.keep({ ...present, measures, outcome: figure ?? 'not yet' });
    }
    if (isWholeExecution) this.keep(withLess(present));
    return false;
  }

  private foldOrNone({ options, measures }: Measurement): FoldMeasure | null {
    const hasTime = () => {
      if (!this.time.hasTime()) throw new FoldAbandoned('no time is left for the rest of this fold');
      return true;
    };
    try {
      return heldOutCard(this.deals, { ...options, hasTime }).measure(measures.length);
    } catch (error) {
      if (error instanceof FoldAbandoned) return null;
      throw error;
    }
  }

  /**
   * Takes over what somebody else has kept meanwhile where that is further; where the document is locked, the next fold
   * keeps this one too.
   * @returns whether there is something to go on with
   */
  private keep(next: Measurement): boolean {
    const { kept } = this.book;
    const held = withDocumentLock(() => {
      kept.readAgain();
      const standing = measurementOf(kept, next.id);
      // Begun again with another draft, or all of Scoreband was taken away.
      if (standing === null) return null;
      if (isFurther(standing, next)) return standing;
      keepMeasurement(kept, next, measurementIds(kept));
      return next;
    });
    if (held?.value === null) {
      this.present = { ...next, outcome: 'lost' };
      return false;
    }
    this.present = held === null ? next : held.value;
    // Begun again by somebody else, from deals that were not read here.
    return this.present.material === this.material;
  }
}

/** The same with the next part left out; where there is none, it is given up. */
function withLess(present: Measurement): Measurement {
  const { leaveOut } = present.options;
  const next = omissions.find((omission) => !leaveOut.includes(omission));
  if (next === undefined) return { ...present, outcome: 'too slow' };
  return { ...present, measures: [], options: { ...present.options, leaveOut: [...leaveOut, next] } };
}

/** Whether it was carried on further than the other, by somebody else since. */
function isFurther(standing: Measurement, than: Measurement): boolean {
  if (standing.outcome !== 'not yet') return true;
  const stepsOf = ({ beginnings, options }: Measurement) => beginnings * 100 + options.leaveOut.length;
  if (stepsOf(standing) !== stepsOf(than)) return stepsOf(standing) > stepsOf(than);
  return than.outcome === 'not yet' && standing.measures.length >= than.measures.length;
}
