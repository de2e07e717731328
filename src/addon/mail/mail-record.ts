import type { DocumentProperties } from '../sheets/document-properties.ts';
import { PendingList } from './pending-crossings.ts';

/** How the last mails went. */
export interface MailRecord {
  /** When they were sent, as it is said; null before the first. */
  readonly at: string | null;
  readonly sent: number;
  /** How many more the account could send then; null where Google did not say. */
  readonly quota: number | null;
  /** What keeps mail from being sent, in sentences, as the last run found it. */
  readonly refusals: readonly string[];
  /** By address the sentence of a mail that was not sent, or perhaps not, until another one goes there. */
  readonly unsent: Readonly<Record<string, string>>;
  /** Day, since 1970, on which a run last had its turn to send the call list. */
  readonly listOn: number | null;
  /** How many mails each address got on the last day on which it got any. */
  readonly addresses: Readonly<Record<string, { readonly day: number; readonly mails: number }>>;
}

const property = 'scoreband.mail';
const none: MailRecord = {
  ...{ at: null, sent: 0, quota: null, refusals: [], unsent: {} },
  ...{ listOn: null, addresses: {} },
};

export function readMailRecord(kept: DocumentProperties): MailRecord {
  return { ...none, ...(JSON.parse(kept.get(property) ?? '{}') as Partial<MailRecord>) };
}

/** To be saved. */
export function noteMailRecord(kept: DocumentProperties, change: Partial<MailRecord>): void {
  kept.note(property, JSON.stringify({ ...readMailRecord(kept), ...change }));
}

/** What has gone wrong, in sentences. */
export function mailNotices({ refusals, unsent }: MailRecord): string[] {
  return [...new Set([...refusals, ...Object.values(unsent)])];
}

export function mailsOn({ addresses }: MailRecord, address: string, day: number): number {
  const sent = addresses[address];
  return sent?.day === day ? sent.mails : 0;
}

export function deleteMailRecord(kept: DocumentProperties): void {
  kept.note(property, null);
  new PendingList(kept).clear();
}
