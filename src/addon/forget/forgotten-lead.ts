import { cellText, emailAddress, fold, keyOf, leadKeyColumn } from '../../scoring/index.ts';
import { LeadNames } from '../document/lead-names.ts';
import { nameColumns } from '../document/name-columns.ts';
import type { ModelDocument } from '../document/read-model.ts';
import { say } from './sentences.ts';

/** Whoever is to be forgotten, by key and as our tabs name leads. */
export class ForgottenLead {
  private readonly key: string;
  private readonly names: readonly string[];

  private constructor(
    /** As it is told of. */
    readonly name: string,
    key: string,
    private readonly labels: readonly string[],
    /** Sheet rows in which the lead still stands on Leads. */
    readonly rows: readonly number[],
  ) {
    this.key = fold(key);
    this.names = [...new Set(labels.map(fold))].filter((one) => one !== this.key);
  }

  /** The lead with that key, which may be gone from Leads. */
  static keyed(document: ModelDocument, key: string): ForgottenLead {
    const { leadsTab, settings, outputs } = document;
    const keyColumn = leadKeyColumn(leadsTab.headers, settings.leadKeyColumn);
    const columns = nameColumns({ leads: leadsTab, settings, outputs, scores: { keyColumn } });
    const leads = leadsTab.readTable([...new Set([keyColumn, ...columns])]);
    const named = new LeadNames(leads, columns, keyColumn);
    const keys = leads.columns[keyColumn]!;
    const found = keys.flatMap((cell, row) => (keyOf(cell) === fold(key) ? [row] : []));
    const names = found.map((row) => named.nameOf(row));
    const rows = found.map((row) => leads.headerRow + 1 + row);
    return new ForgottenLead(names[0] ?? key, key, names, rows);
  }

  /** The lead in a sheet row of Leads; null where there is none. */
  static inRow(document: ModelDocument, row: number): ForgottenLead | null {
    const { leadsTab, settings } = document;
    const index = row - leadsTab.headerRow - 1;
    if (index < 0 || row > leadsTab.lastRow()) return null;
    const keyColumn = leadKeyColumn(leadsTab.headers, settings.leadKeyColumn);
    const [cell] = leadsTab.readColumns([keyColumn], 1, index).get(keyColumn)!;
    return keyOf(cell!) === '' ? null : ForgottenLead.keyed(document, cellText(cell!).trim());
  }

  /** Whether the key itself tells who it is. */
  get isKeyAddress(): boolean {
    return emailAddress(this.key) !== null;
  }

  /** Whether a cell that names leads names this one: by key, by name, or by `Mia Hall (K01)` as it was then. */
  isNamedBy(text: string): boolean {
    const folded = fold(text);
    return folded === this.key || this.names.includes(folded) || folded.endsWith(` (${this.key})`);
  }

  /** Whether a sentence about a problem names this one. */
  isSpokenOfIn(sentence: string): boolean {
    const folded = fold(sentence);
    const named = [`"${this.key}"`, `(${this.key})`, ...this.names];
    return named.some((one) => folded.includes(one));
  }

  /** A sentence of ours without the name; the same text where it does not name the lead. */
  without(text: string): string {
    const behind = `(${this.key})`;
    const rest = this.labels
      .filter((label) => fold(label).endsWith(behind))
      .reduce((left, label) => left.split(label).join(say.forgotten), text);
    const folded = fold(rest);
    if (folded.includes(behind)) return without(rest, behind);
    // A key alone may be any word: only what we write behind a name tells.
    return folded.startsWith(`${this.key} recorded as `) ? without(rest, this.key) : rest;
  }
}

/** Of a name that the lead had once, all goes that may be part of it: everything up to its key, but for what stands before a colon. */
function without(text: string, part: string): string {
  const end = text.toLowerCase().indexOf(part.toLowerCase());
  if (end < 0) return say.forgotten;
  const before = /^[^:()]{0,20}: /.exec(text)?.[0] ?? '';
  return `${before}${say.forgotten}${text.slice(end + part.length)}`;
}
