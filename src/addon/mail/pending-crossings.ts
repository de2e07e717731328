import { foldName } from '../../scoring/index.ts';
import { readMailChoice } from '../document/schedule-record.ts';
import { DocumentList } from '../sheets/document-list.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import type { CrossedLead } from './mailing.ts';

/** A lead that has reached the highest status, and the addresses that know. */
export interface PendingCrossing {
  readonly when: string;
  readonly lead: string;
  readonly sentTo: readonly string[];
}

/** More are nothing that a mail could tell. */
const mostCrossings = 200;
/** A run that was cut off notes its crossings again, and whoever was over the limit of a day gets them on the next. */
const daysKept = 3;

export class PendingList {
  private readonly list: DocumentList<PendingCrossing>;

  constructor(kept: DocumentProperties) {
    this.list = new DocumentList(kept, 'scoreband.mailCrossings');
  }

  read(): PendingCrossing[] {
    return this.list.read();
  }

  /** @param today `YYYY-MM-DD` of the latest run */
  write(crossings: readonly PendingCrossing[], today: string): void {
    const isRecent = ({ when }: PendingCrossing) =>
      Date.parse(today) - Date.parse(when.slice(0, 10)) < daysKept * 24 * 3_600_000;
    this.list.write(crossings.filter(isRecent).slice(-mostCrossings));
  }

  clear(): void {
    this.list.read();
    this.list.clear();
  }
}

export function noteCrossings(
  kept: DocumentProperties,
  highest: string,
  crossings: readonly CrossedLead[],
): void {
  const risen = crossings.filter(({ to }) => foldName(to) === foldName(highest));
  if (risen.length === 0 || readMailChoice(kept) === null) return;
  const pending = new PendingList(kept);
  const known = pending.read();
  const isNew = ({ when, lead }: CrossedLead) =>
    known.every((crossing) => crossing.when !== when || crossing.lead !== lead);
  const noted = risen.filter(isNew).map(({ when, lead }) => ({ when, lead, sentTo: [] }));
  if (noted.length > 0) pending.write([...known, ...noted], risen[risen.length - 1]!.when.slice(0, 10));
}
