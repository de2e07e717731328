const charactersOfPiece = 262_144;

/** A long text in pieces: put together, a hundred megabytes would be copied whole again and again. */
export class LongText {
  private readonly donePieces: string[] = [];
  private pending: string[] = [];
  private length = 0;

  add(text: string): void {
    this.pending.push(text);
    this.length += text.length;
    if (this.length >= charactersOfPiece) this.put();
  }

  pieces(): readonly string[] {
    this.put();
    return this.donePieces;
  }

  private put(): void {
    if (this.length > 0) this.donePieces.push(this.pending.join(''));
    this.pending = [];
    this.length = 0;
  }
}
