import { type HandedLead, handOver, type OwnedLeads, type Owners } from '../../follow-up/index.ts';
import { foldName } from '../../scoring/index.ts';
import { versionHash } from '../changes/kept-versions.ts';
import type { Book } from '../sheets/book.ts';
import { type HandedOverEnd, notDone, withOwnersHeld, writeOwners } from './held-owners.ts';
import type { OwnedDocument } from './owned-document.ts';
import { say } from './sentences.ts';

const nobody: Owners = { rows: [], columns: [], awayUntil: new Map(), dealt: new Map() };

/** Whose open leads go to whom, as owners and leads stand now. */
export class HandOverPlan {
  private readonly handed: readonly HandedLead[];

  /** @param to a name; null: dealt among the others in Owners as new leads are */
  constructor(
    private readonly owned: OwnedDocument,
    private readonly from: string,
    private readonly to: string | null,
  ) {
    const { document, columns } = owned;
    const accounts = document.followUp?.contacts?.accounts ?? [];
    const leads: OwnedLeads = {
      scores: document.scores,
      present: (row) => columns.at(row),
      accountOf: (row) => accounts[row] ?? '',
    };
    this.handed = handOver(from, to, document.ownersTab?.owners ?? nobody, leads);
  }

  /** Each lead with whom it goes to. */
  get lines(): string[] {
    const { leads, followUp } = this.owned.document;
    const { names } = followUp!.contacts!;
    return this.handed.map(({ row, to }) => say.handedLine(leads.headerRow + 1 + row, names.nameOf(row), to));
  }

  /** By it is known again what was shown. */
  get seen(): string {
    return versionHash(this.lines.join('\n'));
  }

  /** Leads that nobody takes. */
  get staying(): number {
    const open = this.owned.openLeads().find(([name]) => foldName(name) === foldName(this.from));
    return (open?.[1] ?? 0) - this.handed.length;
  }

  /** Writes the names. */
  carryOut(book: Book): HandedOverEnd {
    const { owned, handed, from, to } = this;
    const what = say.handed(handed.length, from, to ?? say.others);
    const leads = handed.map(({ row, to: name }) => [owned.document.keyTexts[row]!, name] as const);
    const remark = writeOwners(book, owned, { handed, cause: what, record: { from, what, leads } });
    return { said: `${say.handedDone(handed.length)} ${remark}`.trim(), isDone: true };
  }
}

/** Hands over what was shown, where all still stands so. */
export function handOverAsShown(book: Book, from: string, to: string | null, seen: string): HandedOverEnd {
  return withOwnersHeld(book, (owned) => {
    const plan = new HandOverPlan(owned, from, to);
    return plan.seen === seen ? plan.carryOut(book) : notDone(say.changedMeanwhile());
  });
}
