import { foldName } from '../../scoring/index.ts';

const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Which days of a week a team works, and what is counted by them. Days are days since 1970-01-01. */
export class WorkingDays {
  /** @param isWorkday per day of the week, Sunday first; at least one is one */
  private constructor(private readonly isWorkday: readonly boolean[]) {}

  /**
   * Names of days of three letters or more, single or as ranges; null where the text is none.
   * @example WorkingDays.read('Sun-Thu')
   */
  static read(text: string): WorkingDays | null {
    const isWorkday = dayNames.map(() => false);
    for (const part of foldName(text).split(/[,;\n]/)) {
      if (part.trim() === '') continue;
      const [from, to, ...more] = part.split(/[-\u2010-\u2015\u2212]|\bto\b/).map(dayOfWeek);
      if (from === undefined || from < 0 || (to ?? from) < 0 || more.length > 0) return null;
      for (let day = from; ; day = (day + 1) % 7) {
        isWorkday[day] = true;
        if (day === (to ?? from)) break;
      }
    }
    return isWorkday.includes(true) ? new WorkingDays(isWorkday) : null;
  }

  includes(day: number): boolean {
    // 1970-01-01 was a Thursday.
    return this.isWorkday[(((day + 4) % 7) + 7) % 7]!;
  }

  /** The day that lies so many working days later; for 0 the day itself, or the next working day where it is none; NaN of no day. */
  after(day: number, count: number): number {
    if (Number.isNaN(day)) return Number.NaN;
    let reached = day;
    if (count === 0) {
      while (!this.includes(reached)) reached++;
      return reached;
    }
    for (let left = count; left > 0; ) {
      reached++;
      if (this.includes(reached)) left--;
    }
    return reached;
  }

  /** How many working days lie after the first day, up to and including the second. */
  between(first: number, second: number): number {
    const perWeek = this.isWorkday.filter(Boolean).length;
    const weeks = Math.max(0, Math.floor((second - first) / 7));
    let count = weeks * perWeek;
    for (let day = first + weeks * 7 + 1; day <= second; day++) if (this.includes(day)) count++;
    return count;
  }
}

function dayOfWeek(name: string): number {
  const word = name.trim().replace(/\.$/, '');
  return word.length < 3 ? -1 : dayNames.findIndex((full) => full.startsWith(word));
}

/** What is taken where the setting cannot be read. */
export const mondayToFriday = WorkingDays.read('Mon-Fri')!;
