import { describe, expect, it } from 'vitest';
import { type Field, textField } from '../../../src/evidence/index.ts';
import { screenFields } from '../../../src/evidence/learn/screen-fields.ts';

/** 40 deals, every second one won. */
const wonFlags = Uint8Array.from({ length: 40 }, (_, row) => row % 2);
const texts = (name: string, textOf: (row: number, won: boolean) => string) =>
  textField(
    name,
    Array.from(wonFlags, (won, row) => textOf(row, won === 1)),
  );
const warningsFor = (name: string, textOf: (row: number, won: boolean) => string) =>
  screenFields({ fields: [texts(name, textOf)], won: wonFlags }).warnings;

describe('screenFields', () => {
  it('takes a column that says something', () => {
    const { usable, warnings } = screenFields({
      fields: [texts('Source', (row) => (row % 3 === 0 ? 'web' : 'ads'))],
      won: wonFlags,
    });
    expect(usable.map(({ field }) => field.name)).toEqual(['Source']);
    expect(warnings).toEqual([]);
  });

  it('gives the AUC of a column that is too good', () => {
    // won: 19 of 20 say yes, lost: 1 of 20; AUC = 0.95 · 0.95 + (0.95 · 0.05 + 0.05 · 0.95) / 2 = 0.95
    const textOf = (row: number, won: boolean) => (won !== (row === 0 || row === 1) ? 'yes' : 'no');
    expect(warningsFor('Interest', textOf)).toEqual([
      { kind: 'too-good', field: 'Interest', auc: expect.closeTo(0.95, 10) },
    ]);
  });

  it('keeps a column that is better than what is known beforehand ever was, and asks', () => {
    // 17 of 20 against 3 of 20, ten times: AUC 0.85
    const won = Uint8Array.from({ length: 400 }, (_, row) => row % 2);
    const interest = Array.from(won, (outcome, row) => ((outcome === 1) !== row % 40 < 6 ? 'yes' : 'no'));
    const { usable, warnings } = screenFields({ fields: [textField('Interest', interest)], won });
    expect(usable).toHaveLength(1);
    expect(warnings).toEqual([{ kind: 'good', field: 'Interest', auc: expect.closeTo(0.85, 2) }]);
  });

  it('says nothing of a column as good as honest ones are', () => {
    // 14 of 20 against 6 of 20: AUC 0.7
    const textOf = (row: number, won: boolean) => (won !== row < 12 ? 'yes' : 'no');
    expect(warningsFor('Interest', textOf)).toEqual([]);
  });

  it('asks about a text that all its deals have one outcome with', () => {
    const textOf = (row: number, won: boolean) =>
      won && row < 26 ? 'booked' : row % 3 === 0 ? 'web' : 'ads';
    expect(warningsFor('Channel', textOf)).toEqual([
      { kind: 'sided-text', field: 'Channel', text: 'booked', outcome: 'won', deals: 13 },
    ]);
  });

  it('leaves out long whole numbers that are nearly all different, and keeps amounts', () => {
    const numbers = (name: string, numberOf: (row: number) => number): Field => ({
      ...{ kind: 'number', name },
      values: Float64Array.from(wonFlags, (_, row) => numberOf(row)),
    });
    const { usable, warnings } = screenFields({
      fields: [
        numbers('Record', (row) => 400_100 + 37 * row),
        numbers('Revenue', (row) => Math.round(1000 * 1.2 ** row)),
      ],
      won: wonFlags,
    });
    expect(warnings).toEqual([{ kind: 'id', field: 'Record' }]);
    expect(usable.map(({ field }) => field.name)).toEqual(['Revenue']);
  });

  it('leaves out a column that is filled for one outcome only', () => {
    const textOf = (row: number, won: boolean) => (won && row < 30 ? 'signed by post' : '');
    expect(warningsFor('Signature', textOf)).toEqual([
      { kind: 'one-outcome', field: 'Signature', outcome: 'won', filled: 15 },
    ]);
  });

  it('takes a few cells filled for one outcome for chance', () => {
    expect(warningsFor('Note', (row, won) => (won && row < 12 ? 'call' : ''))).toEqual([]);
  });

  it.each([
    ...['Deal stage', 'Lost reason', 'closed_by', 'Status', 'Close date', 'Invoice date'],
    ...['Total paid', 'Days in stage', 'Call duration', 'Lead Quality', 'Owner', 'Converted'],
  ])('warns of the header %s', (name) => {
    const { usable, warnings } = screenFields({
      fields: [texts(name, (row) => (row % 3 === 0 ? 'a' : 'b'))],
      won: wonFlags,
    });
    expect(warnings).toEqual([{ kind: 'late-word', field: name }]);
    expect(usable).toHaveLength(1);
  });

  it.each(['Closet size', 'Wonder', 'Disclosure'])('does not warn of the header %s', (name) => {
    expect(warningsFor(name, (row) => (row % 3 === 0 ? 'a' : 'b'))).toEqual([]);
  });
});
