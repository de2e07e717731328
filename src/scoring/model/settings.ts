import type { CellPlace } from '../reading/address.ts';
import type { DateOrder } from '../reading/locale.ts';

/** What the Settings tab says, read and with its defaults. */
export interface Settings {
  /** Name of the Settings tab, for addresses. */
  tab: string;
  leadsTab: string;
  dealsTab: string;
  activitiesTab: string;
  /** Sheet row of the headers of Leads, from 1. */
  headerRow: number;
  /** Empty: the first of the usual key headers there is, else the first column. */
  leadKeyColumn: string;
  /** Empty: the lead key's header. */
  dealKeyColumn: string;
  activityKeyColumn: string;
  dealOutcomeColumn: string;
  dealClosedOnColumn: string;
  dealCreatedOnColumn: string;
  dealAmountColumn: string;
  activityColumn: string;
  activityDateColumn: string;
  activityCountColumn: string;
  wonWords: readonly string[];
  lostWords: readonly string[];
  openWords: readonly string[];
  yesWords: readonly string[];
  noWords: readonly string[];
  acceptedWords: readonly string[];
  /** What `3/10/2026` means where its column does not say. */
  dateOrder: DateOrder | 'as the locale';
  closedLeads: ClosedLeads;
  /** null: no floor. */
  scoreFloor: number | null;
  scoreCeiling: number | null;
  fitCap: number | null;
  engagementCap: number | null;
  /** Caps by folded group name. */
  groupCaps: ReadonlyMap<string, GroupCap>;
  /** Text of the bands, `0-20, 21-40`. */
  bands: string;
  demotionMargin: number;
  /** null: deals are scored at created-on. */
  daysBeforeClose: number | null;
  outputColumns: readonly string[];
  /** Share of leads that the draft model scores, in percent. */
  draftSharePercent: number;
  callsPerWeek: number | null;
  /** Columns of Leads that name a lead as people know it; none: the name- and company-like ones. */
  showLeadsAs: readonly string[];
  contactedOnColumn: string;
  ownerColumn: string;
  /** Columns of Leads that the call list repeats. */
  callListColumns: readonly string[];
  /** Rows an owner; null: all. */
  callListLength: number | null;
  /** Text of the working days, `Mon-Fri`. */
  workingDays: string;
  /** Empty: the domain of the e-mail address. */
  accountColumn: string;
  /** Most points for further active people of an account; null: no cap. */
  accountBonus: number | null;
  /** Columns of Leads by which Conversion counts channels. */
  breakDownBy: readonly string[];
  /** Column of Leads that says which lead is an opportunity; empty: none. */
  opportunityColumn: string;
  /** Days; null: never. */
  reviewEvery: number | null;
  /** Values and activities that need no rule, `Industry: Retail`. */
  doesNotMatter: readonly string[];
  /** Most columns that rules rebuilt from closed deals ask for. */
  evidenceFields: number | null;
}

/** Whether leads that their deals have closed are Won and Lost, or get a status of the ladder like all others. */
export type ClosedLeads = 'Won and Lost' | 'like open ones';

export interface GroupCap {
  readonly cap: number;
  /** The cell that sets it. */
  readonly place: CellPlace;
}

/** A setting that is one row of a known name; caps of groups are named by the user. */
export type PlainKey = Exclude<keyof Settings, 'groupCaps' | 'tab'>;
