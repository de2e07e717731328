import { cellTextOf } from '../document/output-rows.ts';
import { byteLength } from '../sheets/document-properties.ts';

/** Who crossed a status in one run. */
export interface RunCrossings {
  /** When the run began, `YYYY-MM-DD HH:mm` on the spreadsheet's clock. */
  readonly when: string;
  /** Those that data has caused, by row: the first of them. */
  readonly leads: readonly LeadCrossing[];
  /** How many data has caused. */
  readonly ofData: number;
  readonly ofRules: RulesCrossings | null;
}

export interface LeadCrossing {
  /** Key of the lead, as its line in the tab shows it. */
  readonly lead: string;
  /** Sheet row at that time. */
  readonly row: number;
  /** Status before; empty for a lead that is new. */
  readonly from: string;
  readonly to: string;
  /** What time has done, in words; left out where data has caused it. */
  readonly time?: string;
}

/** Those that a change of the rules has caused are counted only. */
export interface RulesCrossings {
  readonly rose: number;
  readonly fell: number;
  /** The topmost: where it has its old status still, none of them was written. */
  readonly first: LeadCrossing;
}

/** More in one run are counted only: nobody reads a thousand lines of one morning. */
const mostLeads = 1_000;
/** All that is kept with a document has 500,000 bytes. */
const mostBytes = 60_000;

/** A crossing, its texts no longer than a line of a log has use for. */
export function leadCrossing(
  lead: string,
  row: number,
  from: string,
  to: string,
  time?: string,
): LeadCrossing {
  const crossing = { lead: shortened(lead, 300), row, from: shortened(from, 100), to: shortened(to, 100) };
  return time === undefined ? crossing : { ...crossing, time: shortened(time, 150) };
}

/** @example shortened('Acme Corporation', 6) // 'Acme …' */
function shortened(text: string, most: number): string {
  return cellTextOf(text.length > most ? `${text.slice(0, most - 1)}…` : text);
}

/** As many of the crossings as are listed; the others are counted. */
export function listed(crossings: Iterable<LeadCrossing>): LeadCrossing[] {
  const leads: LeadCrossing[] = [];
  let bytes = 0;
  for (const crossing of crossings) {
    bytes += byteLength(JSON.stringify(crossing));
    if (leads.length === mostLeads || bytes > mostBytes) break;
    leads.push(crossing);
  }
  return leads;
}

export function hasCrossings({ ofData, ofRules }: RunCrossings): boolean {
  return ofData > 0 || ofRules !== null;
}
