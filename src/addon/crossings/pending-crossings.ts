import { DocumentList } from '../sheets/document-list.ts';
import { byteLength, type DocumentProperties } from '../sheets/document-properties.ts';
import type { LeadCrossing, RunCrossings } from './run-crossings.ts';

/**
 * Crossings that do not stand in their tab yet, kept with the document: statuses are written over, so that nothing else
 * knows of them once a run is cut off, or the tab takes no lines.
 */
export interface PendingCrossings {
  /** Of runs that have written all their statuses, the oldest first. */
  readonly written: readonly RunCrossings[];
  /** Of a run that may have been cut off before it had written them all. */
  readonly begun: RunCrossings | null;
}

export const nonePending: PendingCrossings = { written: [], begun: null };

/** A run without its leads, which follow it in the list. */
type KeptRun = Omit<RunCrossings, 'leads'> & { readonly isWritten: boolean };
type KeptLead = readonly [lead: string, row: number, from: string, to: string, time?: string];

/** Where the tab takes no lines for long, the oldest go, as in the tab itself. */
const mostBytes = 120_000;

export class PendingStore {
  private readonly list: DocumentList<KeptRun | KeptLead>;

  constructor(kept: DocumentProperties) {
    this.list = new DocumentList(kept, 'scoreband.crossings');
  }

  read(): PendingCrossings {
    const runs: { run: KeptRun; leads: LeadCrossing[] }[] = [];
    for (const item of this.list.read()) {
      if (!isLead(item)) {
        runs.push({ run: item, leads: [] });
        continue;
      }
      const [lead, row, from, to, time] = item;
      const crossing = { lead, row, from, to };
      runs[runs.length - 1]?.leads.push(time === undefined ? crossing : { ...crossing, time });
    }
    const whole = runs.map(({ run: { isWritten, ...rest }, leads }) => ({
      isWritten,
      run: { ...rest, leads },
    }));
    return {
      written: whole.filter(({ isWritten }) => isWritten).map(({ run }) => run),
      begun: whole.find(({ isWritten }) => !isWritten)?.run ?? null,
    };
  }

  write({ written, begun }: PendingCrossings): void {
    const runs = [...written.map((run) => itemsOf(run, true)), ...(begun ? [itemsOf(begun, false)] : [])];
    let bytes = 0;
    const fitting = runs.reverse().filter((items) => {
      bytes += byteLength(JSON.stringify(items));
      return bytes <= mostBytes;
    });
    this.list.write(fitting.reverse().flat());
  }

  clear(): void {
    this.list.clear();
  }
}

function itemsOf({ leads, ...run }: RunCrossings, isWritten: boolean): (KeptRun | KeptLead)[] {
  const lines = leads.map(
    ({ lead, row, from, to, time }): KeptLead =>
      time === undefined ? [lead, row, from, to] : [lead, row, from, to, time],
  );
  return [{ ...run, isWritten }, ...lines];
}

function isLead(item: KeptRun | KeptLead): item is KeptLead {
  return Array.isArray(item);
}
