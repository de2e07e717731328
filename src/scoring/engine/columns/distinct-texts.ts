import { fold } from '../../reading/fold.ts';

/** The different texts of a column, up to as many as are worth comparing with what a person wrote. */
export class DistinctTexts {
  /** Each as it is written first, by its folded form. */
  private readonly texts = new Map<string, string>();

  constructor(private readonly most = 200) {}

  add(text: string, folded?: string): void {
    if (this.texts.size > this.most) return;
    const key = folded ?? fold(text);
    if (!this.texts.has(key)) this.texts.set(key, text);
  }

  /** null where there are too many. */
  get all(): ReadonlyMap<string, string> | null {
    return this.texts.size <= this.most ? this.texts : null;
  }
}
