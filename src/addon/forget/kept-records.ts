import { documentPropertyNames, StoredValue } from '../sheets/properties.ts';
import type { ForgottenLead } from './forgotten-lead.ts';
import { say } from './sentences.ts';

/** Lists that stay, without the lead. */
const lists = /^scoreband\.(crossings|dealing|handedOver|mailCrossings)(\.\d+)?$/;
/** What is written anew by the next run, or only serves to take back what was done last. */
const passing = /^scoreband\.(callList|lastSale|salesToRecord)$/;

/** Lists of problems, without those that name the lead: the next check finds them anew. */
const problems = /^scoreband\.(lastProblems|ignoredProblems)$/;

/** A record kept with the document that names a lead. */
interface NamingRecord {
  readonly name: string;
  /** What is kept instead; null for nothing. */
  readonly without: string | null;
}

export function recordsNaming(lead: ForgottenLead): NamingRecord[] {
  return documentPropertyNames().flatMap((name): NamingRecord[] => {
    if (![lists, passing, problems].some((kind) => kind.test(name))) return [];
    const text = new StoredValue(name).read() ?? 'null';
    const without = JSON.stringify(JSON.parse(text), (_, value) => {
      if (Array.isArray(value)) return value.filter((one) => !isProblemOf(lead, one));
      return typeof value === 'string' && lead.isNamedBy(value) ? say.forgotten : value;
    });
    if (without === JSON.stringify(JSON.parse(text))) return [];
    return [{ name, without: passing.test(name) ? null : without }];
  });
}

function isProblemOf(lead: ForgottenLead, item: unknown): boolean {
  const { message } = (item ?? {}) as { message?: unknown };
  return typeof message === 'string' && lead.isSpokenOfIn(message);
}

export function writeWithout(records: readonly NamingRecord[]): void {
  for (const { name, without } of records) {
    const stored = new StoredValue(name);
    if (without === null) stored.delete();
    else stored.write(without);
  }
}
