/** What set-up shows before it writes, and what a person says to it. JSON values only. */

export type OutcomeWord = 'won' | 'lost' | 'open';

/** What has been said against what was found. All of it is in the page alone until `applySetUp`. */
export interface SetUpChoices {
  /** Values of settings by name; an empty one: there is none. */
  settings: [setting: string, value: string][];
  outcomes: [text: string, means: OutcomeWord][];
  /** What is sold, by the name of a trade; null where nobody has said. */
  trade: string | null;
  /** Proposed rules that are switched off, by their ids. */
  switchedOff: string[];
}

/** What is to be written: all that was seen. */
export interface SetUpRequest extends SetUpChoices {
  /** Ids of the rules that were shown, in their order: where others would be proposed by now, nothing is written. */
  shown: string[];
  makesCallList: boolean;
  /** Every day at 6. */
  renewsDaily: boolean;
  /** Make a tab for won and lost deals where there is none. */
  keepsDeals: boolean;
}

/** Where things stand in the spreadsheet, as found and as said. */
export interface SetUpView {
  /** All our tabs are there, and nothing of Settings is to be filled in. */
  isSetUp: boolean;
  leadsTab: string | null;
  leads: number;
  dealsTab: string | null;
  /** Won and lost deals. */
  closed: number;
  won: number;
  activitiesTab: string | null;
  fields: SetUpFieldView[];
  outcomes: SetUpOutcome[];
  dates: SetUpDates[];
  /** What is missing or cannot be used, each with a way out. */
  remarks: string[];
  /** What has been said and cannot be. */
  wrong: string[];
  trades: string[];
}

export interface SetUpFieldView {
  setting: string;
  /** Empty: none. */
  value: string;
  options: { value: string; text: string }[];
  mayBeNone: boolean;
  isUnsure: boolean;
}

export interface SetUpOutcome {
  text: string;
  count: number;
  means: OutcomeWord | 'unknown';
}

/** How the dates of columns are read that are texts. */
export interface SetUpDates {
  headers: string[];
  order: 'day.month.year' | 'day/month/year' | 'month/day/year' | 'both ways';
  sample: string;
  /** The day that it is read as, in words; null where it is not read. */
  sampleDay: string | null;
  /** Whether the texts themselves say so; else the setting `Date order` does, or the locale of the spreadsheet. */
  isCertain: boolean;
}

/** What the proposed rules would do; nothing is written. */
export interface SetUpPreview {
  /** Whether the rules follow from what is sold, because closed deals say too little. */
  asksTrade: boolean;
  /** None where nothing fits. */
  rules: SetUpRule[];
  remarks: string[];
  /** Leads that are scored: those that are not closed. */
  leads: number;
  /** Leads by score, in ten steps from the floor to the ceiling. */
  bins: SetUpBin[];
  /** Ladder from the lowest, then Disqualified. */
  statuses: [status: string, leads: number][];
  /** The first ten. */
  callFirst: SetUpLead[];
}

export interface SetUpRule {
  id: string;
  name: string;
  inWords: string;
  points: number;
  leads: number;
  /** Of closed deals; null where the rule rests on judgement. */
  deals: { wonWith: number; dealsWith: number; wonWithout: number; dealsWithout: number } | null;
}

export interface SetUpBin {
  from: number;
  to: number;
  leads: number;
  /** Place of the status that a score of so much has, on the ladder from 0, and how many there are. */
  rung: number;
}

export interface SetUpLead {
  name: string;
  score: number;
  status: string;
  /** Its largest points, in words. */
  why: string;
}
