import { DocumentList } from '../sheets/document-list.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';

/** The last hand-over, kept with the document so that it can be put back. */
export interface HandedOver {
  readonly from: string;
  /** In words: `12 leads handed over from Ben to Ann`. */
  readonly what: string;
  readonly leads: readonly HandedKey[];
}

/** Text of a lead's key as in `Scored for`, and whom it went to. */
export type HandedKey = readonly [key: string, to: string];

type Item = Pick<HandedOver, 'from' | 'what'> | HandedKey;

/** More leads than these are not put back: what is kept with a document is small. */
const mostKept = 2_000;

export class HandedOverStore {
  private readonly list: DocumentList<Item>;

  constructor(kept: DocumentProperties) {
    this.list = new DocumentList(kept, 'scoreband.handedOver');
  }

  read(): HandedOver | null {
    const [first, ...leads] = this.list.read();
    return first === undefined || isKey(first) ? null : { ...first, leads: leads.filter(isKey) };
  }

  /** @param handed null for none */
  write(handed: HandedOver | null): void {
    this.list.read();
    if (handed === null || handed.leads.length > mostKept) this.list.clear();
    else this.list.write([{ from: handed.from, what: handed.what }, ...handed.leads]);
  }
}

function isKey(item: Item): item is HandedKey {
  return Array.isArray(item);
}
