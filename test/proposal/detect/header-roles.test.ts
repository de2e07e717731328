import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../../src/proposal/detect/header-roles.ts';

describe('rolesOf', () => {
  it.each([
    ['mql_id', 'id'],
    ['Kunden-Nr.', 'id'],
    ['Lead Number', 'id'],
    ['createdAt', 'createdOn'],
    ['Date de clôture', 'closedOn'],
    ['Mitarbeiterzahl', 'size'],
    ['Chiffre d’affaires', 'budget'],
    ['TotalVisits', 'visits'],
    ['Do Not Email', 'optOut'],
    ['Auftragswert (netto)', 'amount'],
  ] as const)('%s is %s', (header, role) => {
    expect(rolesOf(header)).toContain(role);
  });

  it('does not take a phone number for an id', () => {
    expect(rolesOf('Phone number')).toEqual(['phone']);
  });
});
