import { isoDay } from '../src/scoring/index.ts';
import type { Sampler } from './sampler.ts';
import type { SampleCell } from './sheet-cells.ts';

const spellings: Record<string, readonly string[]> = {
  Germany: ['Germany', 'Germany', 'Germany', 'germany', 'GERMANY', 'Deutschland', 'DE', ' Germany'],
  'United Kingdom': ['United Kingdom', 'United Kingdom', 'UK', 'Great Britain'],
  'United States': ['United States', 'USA', 'United States'],
};

const sizeRanges = [
  [1, 10, '1-10'],
  [11, 50, '11-50'],
  [51, 200, '51-200'],
  [201, 500, '201-500'],
  [501, 1000, '501-1000'],
  [1001, Number.POSITIVE_INFINITY, '1000+'],
] as const;

/** Values as several people type and paste them over a year. */
export class Untidy {
  private readonly sampler: Sampler;

  constructor(sampler: Sampler) {
    this.sampler = sampler;
  }

  /** Mostly the cell itself, now and then nothing. */
  orBlank(cell: SampleCell, blankShare: number): SampleCell {
    return this.sampler.chance(blankShare) ? null : cell;
  }

  /** A text with spaces or capitals that nobody meant. */
  text(text: string): string {
    return this.sampler.weighted([
      [text, 94],
      [`${text} `, 3],
      [` ${text}`, 1],
      [text.toLowerCase(), 2],
    ]);
  }

  country(country: string): string {
    return this.sampler.pick(spellings[country] ?? [country]);
  }

  employees(employees: number): SampleCell {
    const range = sizeRanges.find(([low, high]) => employees >= low && employees <= high)![2];
    return this.sampler.weighted<SampleCell>([
      [employees, 72],
      [range, 15],
      [employees.toLocaleString('en-US'), 3],
      [`ca. ${employees}`, 1],
      [null, 9],
    ]);
  }

  budget(isConfirmed: boolean): SampleCell {
    const answer = isConfirmed ? ['Yes', 'Yes', 'yes', 'y'] : ['No', 'No', 'no'];
    return this.sampler.chance(0.2) ? null : this.sampler.pick(answer);
  }

  /** Date cells, and texts of dates as they come out of mails and other tools. */
  day(day: number): SampleCell {
    const [year, month, dayOfMonth] = isoDay(day).split('-');
    return this.sampler.weighted<SampleCell>([
      [{ day }, 94],
      [`${dayOfMonth}.${month}.${year}`, 3],
      [`${isoDay(day)}T09:30:00Z`, 3],
    ]);
  }

  outcome(outcome: 'won' | 'lost' | 'open'): string {
    const words = {
      won: ['Won', 'Won', 'Won', 'Closed won', 'won '],
      lost: ['Lost', 'Lost', 'Lost', 'Closed lost', 'lost'],
      open: ['Open', 'Negotiation', 'Proposal', ''],
    };
    return this.sampler.pick(words[outcome]);
  }

  amount(amount: number): SampleCell {
    return this.sampler.weighted<SampleCell>([
      [amount, 88],
      [`$${amount.toLocaleString('en-US')}`, 8],
      [null, 4],
    ]);
  }
}
