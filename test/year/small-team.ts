/** A year of a small team on the built add-on: what people do in between, by a seed, and what stands there each morning. */
import type { CallListRow, LeadRow, Summary } from '../../src/shared/index.ts';
import { Day, put, TestDocument, type TestRow } from '../addon/document.ts';

const dayMilliseconds = 86_400_000;
const firstDay = '2026-01-05';
const results = ['Good talk', 'Not a fit', 'No answer', 'Call again', 'Do not call'] as const;
export type CallResult = (typeof results)[number] | 'Won' | 'Lost';

/** A call as whoever made it knows of it. */
export interface MadeCall {
  /** Day since the year began. */
  readonly day: number;
  readonly key: string;
  readonly result: CallResult;
  /** Day that was promised, or null. */
  readonly again: number | null;
}

/** What a morning shows, before anybody works. */
export interface Morning {
  /** Day since the year began; 0 is a Monday. */
  readonly day: number;
  readonly summary: Summary;
  readonly rows: readonly LeadRow[];
  readonly list: readonly CallListRow[];
  readonly team: SmallTeam;
  /** Dealt beside each name before the run. */
  readonly dealtBefore: ReadonlyMap<string, number>;
}

interface Person {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Numbers from 0 up to 1; mulberry32, public domain by Tommy Ettinger. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const leadHeaders = ['Lead ID', 'Name', 'E-mail', 'Phone', 'Industry', 'Employees', 'Source', 'Created on'];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Within days'],
  [true, 'Software', 'Industry', 'is', 'SaaS', '30', ''],
  [true, 'Size', 'Employees', '≥', '50', '25', ''],
  [true, 'Referral', 'Source', 'is', 'Referral', '20', ''],
  [true, 'Demo', 'Activity', 'is', 'Demo request', '25', '60'],
  [true, 'Unsubscribed', 'Activity', 'is', 'Unsubscribed', '-40', ''],
];
export const mostOpenOfBen = 60;
const owners: readonly TestRow[] = [
  ['Owner', 'On', 'Away until', 'Share', 'At most open', 'Dealt'],
  ['Ann', true, '', 2, '', ''],
  ['Ben', true, '', '', mostOpenOfBen, ''],
  ['Cem', true, '', '', '', ''],
];
/** Column of Points on Rules. */
const pointsColumn = 6;
const demoRow = 5;
const benRow = 3;
const cemRow = 4;

export const ownerNames = ['Ann', 'Ben', 'Cem'] as const;

export function shareOf(name: string): number {
  return name === 'Ann' ? 2 : 1;
}
/** Ben is away for these days, Cem leaves on the one below, and for a fortnight nobody opens the spreadsheet. */
export const benAway = { from: 133, until: 153 };
export const cemLeaves = 161;
const forgotten = { from: 210, until: 223 };
/** A rule is wrong for a day; another one is changed for good. */
const wrongRuleOn = 91;
const rightRuleOn = 245;
export const listLength = 12;

export class SmallTeam {
  readonly document: TestDocument;
  readonly calls: MadeCall[] = [];
  readonly people: Person[] = [];
  readonly closed = new Set<string>();
  private readonly random: () => number;
  private day = 0;
  private leadCount = 0;
  /** Results that somebody types a day or more after the call. */
  private late: { readonly on: number; readonly key: string; readonly result: CallResult }[] = [];

  constructor(seed: number) {
    this.random = randomFrom(seed);
    this.document = new TestDocument(
      {
        Leads: [leadHeaders],
        Activities: [['Lead ID', 'Activity', 'When']],
        Deals: [['Lead ID', 'Outcome', 'Closed on', 'Created on', 'Amount']],
        Rules: rules,
        Settings: [
          ['Setting', 'Value'],
          ['Call list length', String(listLength)],
        ],
        Owners: owners,
      },
      {
        now: `${firstDay}T06:00:00Z`,
        rows: 2_500,
        answers: {
          alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
          prompt: () => ({ button: 'OK', text: '1' }),
        },
      },
    );
    this.arrive(20);
    this.document.run('makeCallList', { by: 'menu' });
  }

  /** Each working morning of the year on which somebody opens the spreadsheet. */
  *mornings(): Generator<Morning> {
    for (; this.day < 364; this.nextDay()) {
      const isWeekend = this.day % 7 > 4;
      this.arrive(isWeekend ? 1 : 8);
      if (isWeekend || (this.day >= forgotten.from && this.day <= forgotten.until)) continue;
      this.changeTeam();
      this.changeRules();
      const dealtBefore = this.dealt();
      const summary = this.score();
      yield {
        ...{ day: this.day, summary, rows: summary.rows ?? [], list: summary.callList?.rows ?? [] },
        ...{ team: this, dealtBefore },
      };
      this.typeLateResults();
      this.work(summary);
    }
  }

  /** `YYYY-MM-DD` of a day of the year. */
  isoOf(day: number): string {
    return new Date(Date.parse(firstDay) + day * dayMilliseconds).toISOString().slice(0, 10);
  }

  dayOf(iso: string): number {
    return (Date.parse(iso) - Date.parse(firstDay)) / dayMilliseconds;
  }

  dealt(): Map<string, number> {
    const names = this.document.column('Owners', 'Owner');
    const counts = this.document.column('Owners', 'Dealt');
    return new Map(names.flatMap((name, row) => (counts[row] === '' ? [] : [[name, Number(counts[row])]])));
  }

  private score(): Summary {
    return this.document.scoreLeads({ by: 'schedule', rows: true, callList: true });
  }

  private nextDay(): void {
    this.day++;
    this.document.host.clock.advance(dayMilliseconds);
  }

  private chance(probability: number): boolean {
    return this.random() < probability;
  }

  private oneOf<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)]!;
  }

  /** Answers of a form: each is one more row, and brings an activity or none. */
  private arrive(leads: number): void {
    for (let i = 0; i < leads; i++) {
      const person = this.nextPerson();
      const row = this.leadCount + 1;
      const created = new Day(this.isoOf(this.day));
      [
        ...[person.key, person.name, person.email, person.phone, this.oneOf(['SaaS', 'Retail', 'Food'])],
        ...[this.oneOf([5, 40, 80, 300]), this.oneOf(['Web', 'Referral', 'Fair']), created],
      ].forEach((cell, index) => {
        put(this.document.sheet('Leads'), row, index + 1, cell);
      });
      if (this.chance(0.4)) this.happen(person.key, this.chance(0.9) ? 'Demo request' : 'Unsubscribed');
    }
    if (this.people.length > 0 && this.chance(0.5)) this.happen(this.oneOf(this.people).key, 'Demo request');
  }

  /** Some are customers who come back, and some are five of one company. */
  private nextPerson(): Person {
    const number = ++this.leadCount;
    const back = this.chance(0.04) ? this.people.find(({ key }) => this.closed.has(key)) : undefined;
    const domain = number % 60 < 5 ? `company${Math.floor(number / 60)}.com` : `firm${number}.com`;
    const person: Person = {
      key: `L${String(number).padStart(4, '0')}`,
      name: back?.name ?? `Person ${number}`,
      email: back?.email ?? `p${number}@${domain}`,
      phone: back?.phone ?? `0170 ${String(1_000_000 + number)}`,
    };
    this.people.push(person);
    return person;
  }

  private happen(key: string, activity: string): void {
    const sheet = this.document.sheet('Activities');
    const row = sheet.lastRow() + 1;
    if (row > sheet.maxRows) sheet.insert('row', sheet.maxRows + 1, 500);
    [key, activity, new Day(this.isoOf(this.day))].forEach((cell, index) => {
      put(sheet, row, index + 1, cell);
    });
  }

  private changeTeam(): void {
    const sheet = this.document.sheet('Owners');
    if (this.day === benAway.from) put(sheet, benRow, 3, new Day(this.isoOf(benAway.until)));
    if (this.day === cemLeaves) put(sheet, cemRow, 2, false);
  }

  private changeRules(): void {
    const sheet = this.document.sheet('Rules');
    if (this.day === wrongRuleOn) put(sheet, demoRow, pointsColumn, '250');
    // The first version is the right one: it is gone back to on the next day.
    if (this.day === wrongRuleOn + 1) this.document.run('menuRestoreVersion');
    if (this.day === rightRuleOn) put(sheet, demoRow, pointsColumn, '30');
  }

  /** Everybody who is there calls the first of their list, and types what came of it: now, late or never. */
  private work({ callList }: Summary): void {
    const taken = new Map<string, number>();
    for (const { key, owner } of callList?.rows ?? []) {
      const name = owner ?? '';
      const calls = taken.get(name) ?? 0;
      if (calls >= 4 || !this.isThere(name)) continue;
      taken.set(name, calls + 1);
      const result = this.resultOfCall();
      if (this.chance(0.1)) continue;
      if (this.chance(0.15)) this.late.push({ on: this.day + 2, key, result });
      else this.typeResult(key, result);
    }
  }

  private isThere(name: string): boolean {
    if (name === 'Ben') return this.day < benAway.from || this.day > benAway.until;
    return name !== 'Cem' || this.day < cemLeaves;
  }

  private resultOfCall(): CallResult {
    if (this.chance(0.12)) return this.chance(0.4) ? 'Won' : 'Lost';
    return this.chance(0.4) ? 'No answer' : this.oneOf(results);
  }

  private typeLateResults(): void {
    const due = this.late.filter(({ on }) => on <= this.day);
    this.late = this.late.filter(({ on }) => on > this.day);
    for (const { key, result } of due) this.typeResult(key, result);
  }

  /** Into the list, where the lead still stands on it. */
  private typeResult(key: string, result: CallResult): void {
    const keys = this.document.column('Call list', 'Key', 3);
    const at = keys.findIndex((one) => one.toLowerCase() === key);
    // A result that no run has taken yet is not typed over.
    if (at < 0 || this.document.column('Call list', 'Result', 3)[at] !== '') return;
    const headers = this.document.texts('Call list')[2]!;
    const write = (header: string, cell: string | Day) => {
      put(this.document.sheet('Call list'), 4 + at, headers.indexOf(header) + 1, cell);
    };
    const again =
      result === 'Call again' && this.chance(0.7) ? this.day + 1 + Math.floor(this.random() * 14) : null;
    write('Result', result);
    if (again !== null) write('Again on', new Day(this.isoOf(again)));
    this.calls.push({ day: this.day, key, result, again });
    if (result === 'Won' || result === 'Lost') this.close(key, result);
  }

  private close(key: string, outcome: 'Won' | 'Lost'): void {
    const sheet = this.document.sheet('Deals');
    const written = this.people.find((person) => person.key.toLowerCase() === key)!.key;
    this.closed.add(written);
    [written, outcome, new Day(this.isoOf(this.day)), '', 1_000].forEach((cell, index) => {
      put(sheet, sheet.lastRow() + (index === 0 ? 1 : 0), index + 1, cell);
    });
  }
}
