/** What the server tells the sidebar. JSON values only; missing figures are null, never 0. */

import type { KnownProblems } from './known-problems.ts';
import type { ScheduleView } from './schedule.ts';
import type { ClosedCounts, LikeThis, RunRequest, Summary, WhyLine } from './summary.ts';

/** A place in the spreadsheet that a click selects; an empty cell is the whole tab. */
export interface Place {
  tab: string;
  cell: string;
}

export interface Sentence {
  text: string;
  isWarning: boolean;
}

/** What the page opens with: the last run, what is wrong, and the schedule. No lead is read for it. */
export interface Overview {
  /** What is missing before leads can be scored, with a way out; null where nothing is. */
  notReady: string | null;
  /** Whether what is missing are the rules, which set-up proposes. */
  needsSetUp: boolean;
  leadsTab: string;
  /** `YYYY-MM-DD` in the spreadsheet's time zone. */
  today: string;
  /** Rows below the header of Leads. */
  rowCount: number;
  lastRun: LastRunView | null;
  /** Why the latest action failed, and what to do; null where it did not. */
  failure: string | null;
  /** Rows done of a run that the sidebar can go on with; null for none. */
  unfinished: { rowsDone: number; rowCount: number } | null;
  /** How far it is worked out how a rebuild does on deals held out; null where nothing waits for it. */
  measuring: Pick<MeasuringProgress, 'done' | 'folds'> | null;
  /** What people have changed since all leads were last scored; null for nothing that a score depends on. */
  pending: PendingChanges | null;
  crossings: Crossings;
  /** Whom to call first, as the last run has found; null where there is no call list. */
  calls: CallsToday | null;
  /** Among whom leads are shared out; null where there are no owners. */
  owners: OwnersView | null;
  /** Won and lost as people have typed it in Calls, and in no deal yet. */
  sales: SalesToRecord;
  problems: KnownProblems;
  schedule: ScheduleView;
  /** `Review due since 3 March`, or null. */
  review: string | null;
}

/** Rules, statuses, settings and lists that no run has scored by yet. */
export interface PendingChanges {
  /** null where what it was before is not kept. */
  amount: number | null;
  /** The first of them in words. */
  lines: string[];
  /** Number of the version that the scores come from; null where it is not kept. */
  goBackTo: number | null;
}

/** What scoring now would do. */
export interface PendingEffect {
  /** The sentence for which nothing can be said, or null. */
  stopped: string | null;
  /** Leads whose score rises and falls. */
  up: number;
  down: number;
  /** Those that move most. */
  lines: MovedLead[];
}

export interface MovedLead {
  lead: string;
  from: number;
  to: number;
  /** Afterwards. */
  status: string;
  place: Place;
}

export interface LastRunView {
  /** In words: `today at 09:30`. */
  when: string;
  by: RunRequest['by'];
  /** `YYYY-MM-DD`. */
  asOf: string;
  /** Those that are not closed. */
  leads: number;
  /** Ladder from the lowest, then Disqualified. */
  statuses: [status: string, leads: number][];
  closed: ClosedCounts;
  /** The sentence for which a later run wrote nothing, or null. */
  stopped: string | null;
  /** `unfinished: rows 2–400,000 of 600,000`, or null. */
  unfinished: string | null;
}

/** Leads that rose to or fell from a status in the last run that found any. */
export interface Crossings {
  /** In words: `today at 09:30`; null where there are none. */
  when: string | null;
  lines: CrossingView[];
  /** How many there are beside those lines. */
  more: number;
  /** Lines that count many leads: `rules: 12 leads rose, 3 fell`. */
  remarks: string[];
  tab: string;
}

export interface CrossingView {
  lead: string;
  from: string;
  to: string;
  /** What to do, in the words of the ladder. */
  action: string;
  owner: string;
  place: Place;
}

/** The beginning of the call list. */
export interface CallsToday {
  lines: CallView[];
  /** How many stand on the list below those. */
  more: number;
  tab: string;
  /** Why there are none, and what to do, where that can be said. */
  nobody?: string;
}

export interface OwnersView {
  names: string[];
  /** Which of them the present user is: empty for none of them, null where that was not said yet. */
  me: string | null;
}

export interface CallView {
  lead: string;
  /** As it stands on Leads; missing where it is too long to be kept. */
  key?: string;
  status: string;
  /** What to do, in the words of the ladder. */
  action: string;
  /** `YYYY-MM-DD`, null for none. */
  due: string | null;
  owner: string;
  remark: string;
  /** Its row on Leads, as the last run has found it. */
  place: Place;
}

export interface SalesToRecord {
  lines: SaleToRecord[];
  /** How many there are beside those lines. */
  more: number;
}

/** A deal that somebody has typed as the result of a call: `recordTypedSale` asks for the rest of it. */
export interface SaleToRecord {
  lead: string;
  /** Folded key of the lead. */
  key: string;
  outcome: 'won' | 'lost';
  /** Of the call, `YYYY-MM-DD`. */
  day: string;
}

/** What a person says of a call. */
export interface CallDone {
  key: string;
  lead: string;
  result: string;
  /** `YYYY-MM-DD`, empty for none. */
  againOn: string;
  note: string;
}

export interface NotedCall {
  said: string;
  isNoted: boolean;
}

export interface Selection {
  tab: string;
  /** From 1. */
  row: number;
}

export type LeadView = NoLead | LeadCard;

export interface NoLead {
  kind: 'none';
  /** Why there is no lead to show, and what to do. */
  sentence: string;
}

export interface LeadCard {
  kind: 'lead';
  /** Row of the sheet, from 1. */
  row: number;
  /** As people know it. */
  title: string;
  /** As in the key column. */
  key: string;
  asOf: string;
  score: number;
  /** What the sheet shows where that is another score: it is older than rules or data. */
  scoreInSheet: number | null;
  /** Somebody has changed what scores depend on since the leads were scored. */
  isPending: boolean;
  status: string;
  /** Statuses with their minimum score, from the lowest; null where a status asks for none. */
  ladder: { name: string; minScore: number | null }[];
  fit: number;
  engagement: number;
  /** Points with their reasons, caps included: they add up to the score. */
  lines: WhyLine[];
  disqualifiedBy: string[];
  /** A person set the status. */
  isSetByHand: boolean;
  unknown: UnknownRule[];
  /** Share of the rules' fields that are known, 0 to 1. */
  completeness: number;
  potential: number;
  nextStep: string;
  /** `YYYY-MM-DD`, null for none within 730 days. */
  coolsOn: string | null;
  /** null where the closed deals show nothing. */
  likeThis: LikeThis | null;
  /** As in the cells of Trend, `''` for nothing to say. */
  trend: string;
}

/** A rule that cannot be decided, and what it could add. */
export interface UnknownRule {
  rule: string;
  points: number;
  cells: { place: Place; header: string; text: string }[];
}

export interface ChunkRequest {
  by: RunRequest['by'];
  /** Rows done so far as the last answer said; 0 begins a run. */
  cursor: number;
}

/** How far it is worked out how a rebuild does on deals held out of it, one execution a call. */
export interface MeasuringProgress {
  /** Folds of the deals. */
  done: number;
  folds: number;
  isDone: boolean;
}

/** How far a run came that the page drives, one execution a call. */
export interface ChunkProgress {
  rowsDone: number;
  rowCount: number;
  isDone: boolean;
  /** Why the run began again at the first row, or null. */
  startedOver: string | null;
  summary: Summary;
}
