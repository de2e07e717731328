import type { Persons } from '../persons/persons.ts';
import type { Call, KeyedCall } from './call.ts';

/** The calls to each person, the earliest first. */
export class CallHistory {
  private readonly byPerson = new Map<number, Call[]>();

  /**
   * @param keys folded key per row
   * @param contactedOn per row the day of a contact that stands on Leads, which is a good talk; NaN for none
   * @param calls as they stand in their tab: of one day the lowest line is the last
   */
  constructor(
    private readonly persons: Persons,
    keys: readonly string[],
    contactedOn: Float64Array,
    calls: readonly KeyedCall[],
  ) {
    // Before the lines of the same day, which are the later ones.
    contactedOn.forEach((day, row) => {
      if (!Number.isNaN(day)) this.add(row, { day, result: 'Good talk', againOn: Number.NaN });
    });
    const rowOfKey = new Map<string, number>();
    keys.forEach((key, row) => {
      if (key !== '' && !rowOfKey.has(key)) rowOfKey.set(key, row);
    });
    for (const call of calls) {
      const row = rowOfKey.get(call.key);
      if (row !== undefined) this.add(row, call);
    }
    for (const ofPerson of this.byPerson.values()) ofPerson.sort((a, b) => a.day - b.day);
  }

  /** Those to the lead in a row, under whichever of its rows they were noted. */
  callsTo(row: number): readonly Call[] {
    return this.byPerson.get(this.persons.firstRows[row]!) ?? [];
  }

  private add(row: number, call: Call): void {
    const person = this.persons.firstRows[row]!;
    const calls = this.byPerson.get(person);
    if (calls) calls.push(call);
    else this.byPerson.set(person, [call]);
  }
}
