import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailColumn } from '../../../src/follow-up/persons/email-column.ts';
import { Persons } from '../../../src/follow-up/persons/persons.ts';
import { phoneColumn } from '../../../src/follow-up/persons/phone-column.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

/** A lead as key, address, telephone number. */
type Lead = readonly [key: string, email: string, phone: string | number];

/** Per lead the first of its person. */
function firstsOf(leads: readonly Lead[]): number[] {
  const persons = Persons.of(new Uint8Array(leads.length).fill(1), {
    keys: leads.map(([key]) => key),
    emails: leads.map(([, email]) => email),
    phones: leads.map(([, , phone]) => phone),
  });
  return [...persons.firstRows];
}

describe('leads', () => {
  it.each<[string, Lead, Lead]>([
    ['key', ['a', '', ''], ['a', '', '']],
    ['address, whatever name stands before it', ['a', 'Pat <pat@gmail.com>', ''], ['b', 'PAT@gmail.com', '']],
    [
      'telephone number, with and without the code of a country',
      ['a', '', '+49 170 1234567'],
      ['b', '', '0170/123 45 67'],
    ],
    ['telephone number in a cell that is one', ['a', '', 1701234567], ['b', '', '(0170) 1234567']],
  ])('are one person by %s', (_, one, other) => expect(firstsOf([one, other])).toEqual([0, 0]));

  it.each<[string, Lead, Lead]>([
    ['have no key', ['', '', ''], ['', '', '']],
    ['have addresses of one domain', ['a', 'pat@acme.com', ''], ['b', 'ann@acme.com', '']],
    ['have the same text that is no address', ['a', 'none', ''], ['b', 'none', '']],
    ['have the same six digits', ['a', '', '123456'], ['b', '', '123456']],
  ])('are two where they %s', (_, one, other) => expect(firstsOf([one, other])).toEqual([0, 1]));

  it('are one person over a third', () => {
    const leads: Lead[] = [
      ['a', 'pat@x.org', ''],
      ['b', '', '0170 1234567'],
      ['c', 'pat@x.org', '0170 1234567'],
    ];
    expect(firstsOf(leads)).toEqual([0, 0, 0]);
  });

  it('are the same persons in whatever order they stand', () => {
    const lead = fc.tuple(
      fc.constantFrom('', 'a', 'b', 'c'),
      fc.constantFrom('', 'p@x.org', 'q@x.org'),
      fc.constantFrom('', '0170 1234567', '0171 7654321'),
    );
    const partOf = (leads: readonly Lead[]) => {
      const firsts = firstsOf(leads);
      return leads.map((a, i) => leads.filter((_, j) => firsts[i] === firsts[j]).includes(a));
    };
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 12 }), (leads) => {
        const firsts = firstsOf(leads);
        const turned = firstsOf([...leads].reverse()).reverse();
        expect(partOf(leads).every(Boolean)).toBe(true);
        leads.forEach((_, i) => {
          leads.forEach((_other, j) => {
            expect(firsts[i] === firsts[j]).toBe(turned[i] === turned[j]);
          });
        });
      }),
      propertyRuns(),
    );
  });
});

describe('the column of', () => {
  const columnWith = (headers: string[], columns: string[][], own: number[] = []) =>
    emailColumn({ tab: 'Leads', headerRow: 1, headers, columns, rowCount: 2 }, new Set(own));

  it('addresses is the leftmost that is headed so', () => {
    expect(columnWith(['Web', 'E-mail', 'Email'], [['a@b.co'], [''], ['']])).toBe(1);
  });

  it('addresses is the leftmost of which over half are addresses, where none is headed so', () => {
    const columns = [
      ['a@b.co', 'none'],
      ['a@b.co', ''],
    ];
    expect(columnWith(['Reach', 'Write to'], columns)).toBe(1);
    expect(columnWith(['Reach', 'Scored for'], columns, [1])).toBe(-1);
  });

  it.each([
    [['Name', 'Mobile phone', 'Phone'], 'en', 1],
    [['Name', 'Tel.'], 'en', 1],
    [['Name', 'Telefonnummer'], 'de', 1],
    [['Name', 'Telefonnummer'], 'en', -1],
    [['Name', 'Phone model'], 'en', -1],
  ])('telephone numbers in %s, %s is %i', (headers, language, column) =>
    expect(phoneColumn(headers, language)).toBe(column),
  );
});
