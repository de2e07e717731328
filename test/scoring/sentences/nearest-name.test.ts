import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../src/scoring/sentences/nearest-name.ts';

describe('nearestName', () => {
  it.each([
    ['Emploees', ['Industry', 'Employees'], 'Employees'],
    ['industri', ['Industry', 'Employees'], 'Industry'],
    ['Mail', ['E-mail', 'Main'], 'Main'],
    ['Emial', ['Email', 'Name'], 'Email'],
    ['Phone', ['Industry', 'Employees'], null],
    ['', ['ID'], null],
    ['x', [], null],
  ])('means by %j of %j %j', (name, known, nearest) => {
    expect(nearestName(name, known)).toBe(nearest);
  });

  it('lets a third of the letters differ', () => {
    expect(nearestName('abcdef', ['abcdXY'])).toBe('abcdXY');
    expect(nearestName('abcdef', ['abcXYZ'])).toBeNull();
  });
});
