import fc from 'fast-check';
import nodeSqlParser from 'node-sql-parser/build/bigquery.js';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/scoring/index.ts';
import type { RuleRow } from '../scoring/score-workbook.ts';
import { propertyRuns } from '../setup/property-runs.ts';
import { arbitraryWarehouse } from './arbitrary-warehouse.ts';
import { WarehouseDocument } from './warehouse-document.ts';

const parser = new nodeSqlParser.Parser();

/** What an independent parser of BigQuery's language makes of a statement. */
function parsed(sql: string): unknown {
  const { ast } = parser.parse(sql, { database: 'bigquery' });
  const statements = Array.isArray(ast) ? ast : [ast];
  expect(statements.map(({ type }) => type)).toEqual(['select']);
  return statements[0];
}

interface Literal {
  type: string;
  value: string;
}

function isText(node: unknown): node is Literal {
  const { type, value } = (node ?? {}) as Partial<Literal>;
  return typeof value === 'string' && (type === 'single_quote_string' || type === 'string');
}

/** The texts in a parsed statement, and the statement without them. */
function takenApart(sql: string): { texts: string[]; shape: string } {
  const texts: string[] = [];
  const shape = JSON.stringify(parsed(sql), (key, node) => {
    if (isText(node)) {
      texts.push(node.value);
      return '…';
    }
    // Where a part stands in the text.
    return key === 'loc' || key === 'location' ? undefined : node;
  });
  return { texts, shape };
}

/** The text of a literal as the parser leaves it: escapes are not read, but for those of one letter. */
function written(literal: string): string {
  return literal.replace(/\\(\\|'|U[0-9a-f]{8})/g, (_, escaped: string) =>
    escaped.length === 1 ? escaped : String.fromCodePoint(Number.parseInt(escaped.slice(1), 16)),
  );
}

function statementWith(value: string): string {
  const quoted = `"${value.replace(/"/g, '""')}"`;
  const rules: RuleRow[] = [
    { Rule: value, Field: 'Industry', Test: 'is', Value: quoted, Points: 5 },
    { Field: 'Industry', Test: 'contains', Value: quoted, Points: 'Disqualify', Rule: value },
    { Rule: 'and', Field: 'Activity', Test: 'ends with', Value: quoted },
    { Rule: value, Field: 'Industry', Test: 'contains any of', Value: quoted, Points: 5 },
    { Rule: value, Field: 'Industry', Test: 'starts with', Value: quoted, Points: 5, Group: value },
  ];
  const { sql } = new WarehouseDocument({
    leads: [['Lead ID', 'Industry', 'Status override']],
    rules,
    statuses: [
      ['Status', 'Min score'],
      [value, 0],
      ['SQL', 5],
    ],
    activities: [['Lead ID', 'Activity', 'When', 'Count']],
    settings: { [`Max points: ${value}`]: 3 },
  }).write({ dialect: 'bigquery' });
  return sql!;
}

/** Pieces that would end a literal, begin a comment or turn what follows. */
const pieces = [
  "'",
  "''",
  "'''",
  '\\',
  "\\'",
  '"',
  '`',
  '--',
  '/*',
  '*/',
  '#',
  ';',
  '\n',
  '\r\n',
  '\t',
  ' OR TRUE ',
  '@as_of',
  '$1',
  '%',
  '\u2028',
  '\u202e',
  'x',
  'é',
  '👍',
  '\\x27',
  '\\u0027',
  '{{',
  '${',
  ')',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 2 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((some) => `a${some.join('').replace(/\0/g, '')}z`);

describe('the statement for BigQuery', () => {
  it('is one SELECT to an independent parser, whatever the rules are', () => {
    fc.assert(
      fc.property(arbitraryWarehouse, (workbook) => {
        const { sql } = new WarehouseDocument(workbook).write({ dialect: 'bigquery' });
        parsed(sql!);
      }),
      propertyRuns(0.1),
    );
  });

  it('has the same shape whatever a Value, a name or a status is: no text leaves its literal', () => {
    const plain = takenApart(statementWith('plain'));
    fc.assert(
      fc.property(hostile, (value) => {
        const { texts, shape } = takenApart(statementWith(value));
        expect(shape).toBe(plain.shape);
        // Pieces of one letter are read by the parser, and so they are here.
        expect(texts.map(written)).toContain(fold(value));
      }),
      propertyRuns(0.2),
    );
  });
});
