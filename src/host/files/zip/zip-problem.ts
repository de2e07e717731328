/** What is wrong with an archive; the callers know what the file was meant to be, and say it to the user. */
export class ZipProblem extends Error {
  readonly kind: 'no zip' | 'cut off' | 'damaged' | 'too large' | 'encrypted';

  constructor(kind: ZipProblem['kind'], detail: string) {
    super(`zip: ${kind}: ${detail}`);
    this.kind = kind;
  }
}
