import { byteLength, type DocumentProperties } from './document-properties.ts';

// A property holds about 8,000 bytes.
const longestPiece = 7_500;

interface FirstPiece {
  /** This one included. */
  readonly pieces: number;
  readonly items: readonly unknown[];
}

/** A list that is kept with the document, over as many properties as it takes. An item is JSON and fits into one of them. */
export class DocumentList<Item> {
  private pieces = 0;

  constructor(
    private readonly kept: DocumentProperties,
    private readonly name: string,
  ) {}

  read(): Item[] {
    const first = parsed(this.kept.get(this.name)) as FirstPiece | null;
    this.pieces = first?.pieces ?? 0;
    const rest = Array.from({ length: Math.max(0, this.pieces - 1) }, (_, i) =>
      // A run that was killed while it cleared the list has left its beginning.
      parsed(this.kept.get(this.nameOf(i + 1))),
    );
    return [first?.items ?? [], ...rest.map((items) => items ?? [])].flat() as Item[];
  }

  /** Replaces what was read or written before. */
  write(items: readonly Item[]): void {
    const pieces = piecesOf(items);
    const first: FirstPiece = { pieces: pieces.length, items: pieces[0]! };
    pieces.forEach((piece, i) => {
      this.kept.note(this.nameOf(i), JSON.stringify(i === 0 ? first : piece));
    });
    this.kept.save();
    this.dropFrom(pieces.length);
    this.pieces = pieces.length;
  }

  clear(): void {
    this.dropFrom(0);
    this.pieces = 0;
  }

  /** The first piece goes last: it knows of the others. */
  private dropFrom(piece: number): void {
    for (let i = this.pieces - 1; i >= piece; i--) this.kept.note(this.nameOf(i), null);
    this.kept.save();
  }

  private nameOf(piece: number): string {
    return piece === 0 ? this.name : `${this.name}.${piece}`;
  }
}

function piecesOf(items: readonly unknown[]): unknown[][] {
  const pieces: unknown[][] = [[]];
  let bytes = 0;
  for (const item of items) {
    const more = byteLength(JSON.stringify(item)) + 1;
    if (bytes + more > longestPiece) {
      pieces.push([]);
      bytes = 0;
    }
    pieces[pieces.length - 1]!.push(item);
    bytes += more;
  }
  return pieces;
}

function parsed(text: string | null): unknown {
  return JSON.parse(text ?? 'null');
}
