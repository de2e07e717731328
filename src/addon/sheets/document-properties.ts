import { documentStore } from './properties.ts';

/**
 * What is kept with the document, as one run sees it: all of it is read in one call, at the first question, and what the run
 * notes is written together. A value holds at most 8,000 bytes; without a document nothing is kept.
 */
export class DocumentProperties {
  private found: ReturnType<typeof documentStore> | undefined;
  private values: Readonly<Record<string, string>> | null = null;
  private readonly noted = new Map<string, string | null>();

  get(name: string): string | null {
    const noted = this.noted.get(name);
    return noted === undefined ? this.written(name) : noted;
  }

  /** Whether nothing of ours is kept: the spreadsheet was never set up or scored. */
  get isEmpty(): boolean {
    this.values ??= this.store?.getProperties() ?? {};
    return !Object.keys(this.values).some((name) => name.startsWith('scoreband.'));
  }

  /** To be written by the next `save`; null for what is to go. */
  note(name: string, value: string | null): void {
    this.noted.set(name, value);
  }

  /** Writes what was noted and is not there yet: a call for all of it, and one for each value that goes. */
  save(): void {
    const changed = [...this.noted].filter(([name, value]) => this.written(name) !== value);
    // What the document does not take is not tried again with what is noted later.
    this.noted.clear();
    const set = changed.filter((entry): entry is [string, string] => entry[1] !== null);
    // First what goes: a finished run that is cut off between the two must not pass for an unfinished one.
    for (const [name, value] of changed) if (value === null) this.remove(name);
    if (set.length === 0) return;
    this.store?.setProperties(Object.fromEntries(set));
    this.values = { ...this.values, ...Object.fromEntries(set) };
  }

  /** Other executions may have written since, until the document is locked. */
  readAgain(): void {
    this.values = null;
  }

  private remove(name: string): void {
    this.store?.deleteProperty(name);
    const { [name]: _, ...others } = this.values ?? {};
    this.values = others;
  }

  private written(name: string): string | null {
    this.values ??= this.store?.getProperties() ?? {};
    return this.values[name] ?? null;
  }

  private get store(): ReturnType<typeof documentStore> {
    if (this.found === undefined) this.found = documentStore();
    return this.found;
  }
}

/** Of a value that is to be kept, in UTF-8, which Apps Script has no encoder for. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
