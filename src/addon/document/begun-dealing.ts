import type { Dealing, Owners } from '../../follow-up/index.ts';
import { foldName } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { DocumentList } from '../sheets/document-list.ts';
import { endsRun } from '../sheets/retrying.ts';
import { isFirstOfKey } from './remembered-output.ts';
import type { ScoredLeads } from './scored-leads.ts';

/** An owner who is dealt something: what stands under Dealt, and how many leads without those of the list. */
interface KeptOwner {
  readonly owner: string;
  readonly standing: number | null;
  readonly start: number;
}

type KeptLead = readonly [key: string, owner: string, isCounted: boolean];

/** What an earlier run has dealt before it was cut off, as far as the names stand beside the leads. */
export interface EarlierDealing {
  /** Leads that each owner was dealt, by key. */
  readonly dealt: ReadonlyMap<string, number>;
  readonly rows: readonly number[];
  readonly uncountedRows: readonly number[];
}

/** What a run deals beside that; null where nothing is dealt. */
interface DealingOfRun {
  readonly dealing: Dealing | null;
  readonly earlier: EarlierDealing | null;
}

/**
 * What a run is about to deal, kept with the document until Dealt and Memory say so: a name beside a lead does not tell
 * whether it is counted, and a run may be cut off in between.
 */
export class BegunDealing {
  private readonly list: DocumentList<KeptOwner | KeptLead>;

  constructor({ kept }: Book) {
    this.list = new DocumentList(kept, 'scoreband.dealing');
  }

  /**
   * @param owners as the tab has them
   * @param nameAt whose a lead is, by what stands beside it
   */
  earlier(document: ScoredLeads, owners: Owners, nameAt: (row: number) => string): EarlierDealing {
    const items = this.list.read();
    const leads = new Map(items.filter(isLead).map((lead) => [lead[0], lead]));
    const uncounted = new Map(
      items.flatMap((item) =>
        isLead(item) || (owners.dealt.get(item.owner) ?? null) !== item.standing
          ? []
          : [[item.owner, item.start] as const],
      ),
    );
    const dealt = new Map([...owners.dealt, ...uncounted]);
    const rows: number[] = [];
    const uncountedRows: number[] = [];
    if (leads.size === 0) return { dealt, rows, uncountedRows };
    document.keyTexts.forEach((key, row) => {
      const [, owner, isCounted] = leads.get(key) ?? [];
      if (owner === undefined || !isFirstOfKey(document, row)) return;
      if (foldName(nameAt(row)) !== owner) return;
      rows.push(row);
      const count = dealt.get(owner);
      if (isCounted === true || !uncounted.has(owner) || count === undefined) return;
      uncountedRows.push(row);
      dealt.set(owner, count + 1);
    });
    return { dealt, rows, uncountedRows };
  }

  /** Before a name is written. Where the document can keep no more, a run that goes through needs none of it. */
  remember({ ownersTab, keyTexts }: ScoredLeads, { dealing, earlier }: DealingOfRun): void {
    if (ownersTab === null || dealing === null || earlier === null) return;
    const uncounted = new Set([...dealing.dealtRows, ...earlier.uncountedRows]);
    const rows = [...new Set([...earlier.rows, ...dealing.dealtRows])];
    if (rows.length === 0) return;
    const leads = rows.map((row): KeptLead => {
      return [keyTexts[row]!, foldName(dealing.names[row]!), !uncounted.has(row)];
    });
    const owners = [...new Set(leads.map(([, owner]) => owner))].map((owner): KeptOwner => {
      const fresh = leads.filter(([, one, isCounted]) => one === owner && !isCounted).length;
      const standing = ownersTab.owners.dealt.get(owner) ?? null;
      return { owner, standing, start: (dealing.dealt.get(owner) ?? fresh) - fresh };
    });
    try {
      this.list.read();
      this.list.write([...owners, ...leads]);
    } catch (error) {
      if (endsRun(error)) throw error;
    }
  }

  /** Once all of it is counted and remembered. */
  clear(): void {
    if (this.list.read().length > 0) this.list.clear();
  }
}

function isLead(item: KeptOwner | KeptLead): item is KeptLead {
  return Array.isArray(item);
}
