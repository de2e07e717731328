import { expect, it } from 'vitest';
import { columnLetters, columnNumber, mapReferences } from '../../../src/host/workbook/formula-references.ts';

function references(formula: string): string[] {
  const found: string[] = [];
  mapReferences(formula, (reference) => {
    const corners = reference.corners.map(({ row, column }) => `${column ?? ''}/${row ?? ''}`);
    found.push(`${reference.sheet ?? ''}:${corners.join(' ')}`);
    return reference;
  });
  return found;
}

it.each([
  ['=A1+$B$2', [':1/1', ':2/2']],
  ['=SUM(A1:C3)', [':1/1 3/3']],
  ['=COUNTA(A2:A)', [':1/2 1/']],
  ['=INDEX(B:C,2)', [':2/ 3/']],
  ['=SUM(2:5)', [':/2 /5']],
  ["=VLOOKUP(x,'Q1 ''deals'''!A1:B2,2)", ["Q1 'deals':1/1 2/2"]],
  ['=Deals!A1', ['Deals:1/1']],
])('finds the references of %s', (formula, expected) => {
  expect(references(formula)).toEqual(expected);
});

it('takes nothing in a text, no function name and no name for a reference', () => {
  expect(references('="A1"&LOG10(2)&RATE1B&SHEET1x')).toEqual([]);
});

it('takes no column of a table and no cell of another workbook for one of this', () => {
  expect(references("=SUM(Sales[[#This Row],[Q1]:[Q4]])+Sales[It's A1]+[1]Deals!A1+A2")).toEqual([':1/2']);
  expect(references("='[Other.xlsx]Deals'!A1+#REF!B2")).toEqual(['[Other.xlsx]Deals:1/1']);
});

it('writes back what was changed, with its dollar signs, and #REF! for cells that are gone', () => {
  const moved = mapReferences('=$A1+B$2', (reference) => ({
    ...reference,
    corners: reference.corners.map((corner) => ({ ...corner, row: corner.row! + 10 })),
  }));
  expect(moved).toBe('=$A11+B$12');
  expect(mapReferences('=A1*2', () => null)).toBe('=#REF!*2');
});

it('counts columns in letters', () => {
  expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  expect(['A', 'Z', 'AA', 'az', 'AAA'].map(columnNumber)).toEqual([1, 26, 27, 52, 703]);
});
