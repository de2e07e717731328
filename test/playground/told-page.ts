import { readFileSync } from 'node:fs';

type Mark = 'bold' | 'italic' | 'code';

interface Label {
  readonly mark: Mark;
  readonly text: string;
}

const labelPattern = /\*\*(?<bold>.+?)\*\*|\*(?<italic>.+?)\*|`(?<code>.+?)`/g;

/** A section of a page of docs, as somebody reads it who looks for each word that is set apart, one after the other. */
export class ToldSection {
  readonly heading: string;
  readonly text: string;
  private readonly labels: Label[];

  constructor(text: string) {
    this.heading = /^#+ (.*)$/m.exec(text)![1]!;
    this.text = text;
    this.labels = Array.from(text.matchAll(labelPattern), ({ groups }) => {
      const [mark, label] = Object.entries(groups!).find(([, found]) => found !== undefined)!;
      return { mark: mark as Mark, text: label };
    });
  }

  bold(): string {
    return this.next('bold');
  }

  italic(): string {
    return this.next('italic');
  }

  code(): string {
    return this.next('code');
  }

  /** What nobody has looked for yet. */
  get unread(): string[] {
    return this.labels.map(({ text }) => text);
  }

  /** Cells of its table, row by row, without the header. */
  get table(): string[][] {
    const lines = this.text.split('\n').filter((line) => line.startsWith('|'));
    return lines.slice(2).map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  }

  private next(mark: Mark): string {
    const label = this.labels.shift();
    if (label?.mark !== mark)
      throw new Error(`${this.heading}: here comes ${JSON.stringify(label)}, and the walk looks for ${mark}`);
    return label.text;
  }
}

/** The sections of a page, by heading, in their order. */
export function toldSections(page: string): ToldSection[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return text.split(/^(?=#+ )/m).map((section) => new ToldSection(section));
}
