/**
 * What a run is asked and what it reports: the object that `--json` prints and that crosses google.script.run.
 * JSON values only. Missing figures are null, never 0. Keys of leads are folded.
 */
import type {
  ChannelLine,
  Claim,
  ConversionLine,
  ConversionTable,
  Opportunities,
  TouchLine,
} from '../evidence/index.ts';
import type { Problem } from '../scoring/index.ts';
import type { Comparison } from './comparison.ts';
import type { Evidence } from './evidence.ts';
import type { ModelTables } from './model-tables.ts';

export interface RunRequest {
  /** Who started the run; it is written into the Score header's note. */
  by: 'menu' | 'schedule' | 'sidebar' | 'command line';
  /** Return one row per lead (and, from a conversion run, per deal). */
  rows?: boolean;
  /** Say whom to call, whether or not there is a tab for it. */
  callList?: boolean;
  /** Say which accounts are warm, whether or not there is a tab for it. */
  accounts?: boolean;
}

export interface Summary {
  command: string;
  /** `YYYY-MM-DD` in the spreadsheet's time zone. */
  asOf: string;
  /** The sentence that says why nothing was scored, with an address and a way out; null when the run went through. */
  stopped: string | null;
  leads: number;
  scored: number;
  scoreSum: number;
  /** Leads per status, ladder from the lowest, then `Disqualified`; closed ones are in none of them. */
  statuses: Record<string, number>;
  /** Leads whose status is Won or Lost. */
  closed: ClosedCounts;
  /** Sheet rows of rules that were left out, with the reason. */
  rulesLeftOut: { row: number; why: string }[];
  problems: ReportedProblem[];
  problemCounts: ProblemCounts;
  conversion: Conversion | null;
  /** Only from a comparison of the draft. */
  comparison?: Comparison;
  /** Only from an evidence run. */
  evidence?: Evidence;
  /** Rebuilt rules with their points in Points: header and rows of a Rules tab. Only where the deals support them. */
  rebuiltRules?: (string | number | boolean | null)[][];
  /** Whom to call, in turn; only where there is the tab, or it was asked for. */
  callList?: CallListFigures;
  /** By score; only where there is the tab, or it was asked for. */
  accounts?: AccountFigures[];
  /** Only where the model itself was asked for. */
  modelTables?: ModelTables;
  /** Only where rows were asked for. */
  rows?: LeadRow[];
  deals?: DealRow[];
  /** What was said to the user: the sentences of toasts and dialogs. */
  messages: string[];
  milliseconds: number;
}

/** A company with its people that are leads, neither closed nor disqualified. */
export interface AccountFigures {
  account: string;
  people: number;
  /** Of those, how many have an event of the last 30 days. */
  active: number;
  bestKey: string;
  score: number;
  status: string;
  owner: string | null;
  /** Closed deals of its leads. */
  won: number;
  lost: number;
  why: WhyLine[];
}

export interface CallListFigures {
  rows: CallListRow[];
  /** Leads beyond the length of the list. */
  waiting: number;
  /** Leads of the list due before today. */
  overdue: number;
  /** Leads overdue by more than ten working days. */
  resting: number;
}

export interface CallListRow {
  /** Row of the sheet, from 1. */
  row: number;
  key: string;
  score: number;
  status: string;
  owner: string | null;
  /** Days are `YYYY-MM-DD`. */
  since: string | null;
  due: string | null;
  remark: string;
}

export interface ClosedCounts {
  won: number;
  lost: number;
}

/** A problem by the address of its cells alone. */
export type ReportedProblem = Omit<Problem, 'row' | 'column' | 'leadRow'>;

export interface ProblemCounts {
  eventsWithoutDate: number;
  eventsInFuture: number;
  eventsWithoutLead: number;
  eventsBadCount: number;
  duplicateKeys: number;
  dealsWithoutLead: number;
  dealsWithoutOutcome: number;
  dealsInFuture: number;
  leadsWithoutKey: number;
}

/** One line of a Why: whole points and the rule or cap that gave them. */
export type WhyLine = [points: number, label: string];

export interface LeadRow {
  /** Row of the sheet, from 1. */
  row: number;
  key: string;
  score: number;
  status: string;
  fit: number;
  engagement: number;
  /** Share of the rules' fields that are known, 0 to 1. */
  completeness: number;
  potential: number;
  why: WhyLine[];
  /** The Why as in the cell. */
  whyText: string;
  disqualifiedBy: string[];
  /** `YYYY-MM-DD`, null for none within 730 days. */
  coolsOn: string | null;
  nextStep: string;
  /** `YYYY-MM-DD`, null for none; only where the run has asked for it. */
  statusSince?: string | null;
  /** Theirs, else dealt, else null; only where somebody has asked for owners. */
  owner?: string | null;
  /** Points of the last 30 days; null within four, and of closed leads; only where the run has asked for it. */
  trend?: number | 'new' | null;
  /** Name of its account; only where the run has asked for accounts. */
  account?: string | null;
  /** Only where one lead is explained; null where the deals show nothing. */
  likeThis?: LikeThis | null;
}

/** Closed deals that scored like a lead. */
export interface LikeThis {
  deals: number;
  won: number;
  /** The rules were chosen from these deals. */
  isFlattered: boolean;
}

export type DealRow = { row: number; key: string; won: boolean | null } & (
  | { leftOut: 'future' | 'outcome' | 'lead' }
  | {
      /** The scoring day. */
      asOf: string;
      score: number;
      status: string;
      fit: number;
      engagement: number;
      why: WhyLine[];
      amount: number | null;
      /** Calendar days from created-on to closed-on. */
      days: number | null;
    }
);

export interface Conversion extends Omit<ConversionTable, 'bands' | 'statuses' | 'amountWon' | 'medianDays'> {
  claim: ClaimFigures;
  bands: BandLine[];
  statuses: StatusLine[];
  /** By the columns of `Break down by`. */
  channels: ChannelLine[];
  /** null without `Opportunity column`. */
  opportunities: Opportunities | null;
  touches: TouchLine[];
}

/** Whether the deals show that the scores predict sales, and what weakens that, in sentences. */
export interface ClaimFigures extends Pick<Claim, 'basis' | 'colour' | 'counts'> {
  auc: number | null;
  low: number | null;
  high: number | null;
  caveats: string[];
}

/** What the conversion sheet says of a line: a figure more there is one more here. */
export type ConversionFigures = Omit<ConversionLine, 'label'>;

export type BandLine = { band: string } & ConversionFigures;
export type StatusLine = { status: string } & ConversionFigures;
