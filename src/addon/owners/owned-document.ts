import { foldName, localeOf } from '../../scoring/index.ts';
import { OwnerColumns } from '../document/lead-owners.ts';
import { startsWith } from '../document/match-rows.ts';
import { scoredForText } from '../document/output-rows.ts';
import { presentOutput } from '../document/present-output.ts';
import { type ScoredDocument, scoreDocument } from '../document/score-document.ts';
import { withFollowUp } from '../document/with-follow-up.ts';
import type { Book } from '../sheets/book.ts';

/** The leads with whoever has them now. */
export class OwnedDocument {
  readonly columns: OwnerColumns;

  private constructor(readonly document: ScoredDocument) {
    const { followUp, leads } = document;
    this.columns = new OwnerColumns(document, followUp?.contacts?.leads ?? leads);
  }

  /** The sentence for which nothing can be read, where there is one. */
  static read(book: Book): OwnedDocument | { readonly stopped: string } {
    const scored = scoreDocument(book);
    return 'stopped' in scored ? scored : new OwnedDocument(withFollowUp(scored, true));
  }

  /** Names of who has open leads, as they are written first, with how many; most leads first. */
  openLeads(): [name: string, leads: number][] {
    const { scores } = this.document;
    const rungs = scores.scoring.model.ladder.rungs.length;
    const counts = new Map<string, [name: string, leads: number]>();
    scores.leadKeys.isLead.forEach((isLead, row) => {
      const name = this.columns.nameAt(row);
      if (isLead !== 1 || name === '' || scores.statuses[row]! >= rungs) return;
      const count = counts.get(foldName(name)) ?? [name, 0];
      counts.set(foldName(name), [count[0], count[1] + 1]);
    });
    return [...counts.values()].sort((a, b) => b[1] - a[1]);
  }

  /** Whether every lead still stands where it was read. */
  areRowsStill(): boolean {
    const { book, leadsTab, scores, keyTexts } = this.document;
    const { decimalMark } = localeOf(book.locale);
    const keys = leadsTab.readColumn(scores.keyColumn).map((cell) => scoredForText(cell, decimalMark));
    return startsWith(keys, keyTexts);
  }

  /** Where the owner of a lead is written: the person's column where it says so or ours is missing, else ours. -1: nowhere. */
  columnOf(row: number): number {
    const { columns, document } = this;
    const ours = document.outputs.columns.get('owner') ?? -1;
    const isOurs = presentOutput(document, 'owner') !== null && !columns.isTheirs(row);
    return isOurs || columns.theirIndex < 0 ? ours : columns.theirIndex;
  }
}
