const charactersOfPiece = 262_144;

/** A long text in pieces: put together, a hundred megabytes would be copied whole again and again. */
export class LongText {
  readonly #pieces: string[] = [];
  #pending: string[] = [];
  #length = 0;

  add(text: string): void {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length >= charactersOfPiece) this.#put();
  }

  pieces(): readonly string[] {
    this.#put();
    return this.#pieces;
  }

  #put(): void {
    if (this.#length > 0) this.#pieces.push(this.#pending.join(''));
    this.#pending = [];
    this.#length = 0;
  }
}
