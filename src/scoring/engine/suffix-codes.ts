const firstCapacity = 1024;

/** A code for the end of a text, asked for once per distinct end, without cutting a new string out of every text. */
export class SuffixCodes {
  private readonly suffixes: string[] = [];
  private readonly codes: number[] = [];
  private slots = new Int32Array(firstCapacity).fill(-1);

  constructor(private readonly newCode: (suffix: string) => number) {}

  codeOf(text: string, from: number): number {
    const length = text.length - from;
    let slot = hash(text, from) & (this.slots.length - 1);
    for (let index = this.slots[slot]!; index >= 0; index = this.slots[slot]!) {
      const suffix = this.suffixes[index]!;
      if (suffix.length === length && text.endsWith(suffix)) return this.codes[index]!;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    return this.add(text.slice(from), slot);
  }

  private add(suffix: string, slot: number): number {
    const index = this.suffixes.push(suffix) - 1;
    this.codes.push(this.newCode(suffix));
    this.slots[slot] = index;
    if (this.suffixes.length * 2 > this.slots.length) this.grow();
    return this.codes[index]!;
  }

  private grow(): void {
    const capacity = this.slots.length * 2;
    this.slots = new Int32Array(capacity).fill(-1);
    for (const [index, suffix] of this.suffixes.entries()) {
      let slot = hash(suffix, 0) & (capacity - 1);
      while (this.slots[slot]! >= 0) slot = (slot + 1) & (capacity - 1);
      this.slots[slot] = index;
    }
  }
}

/** FNV-1a over UTF-16 units, folded so that its low bits carry all of it. */
function hash(text: string, from: number): number {
  let value = 0x811c9dc5;
  for (let i = from; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
