import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { type RuleRow, scoreWorkbook } from './scoring/score-workbook.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)];

describe.each(pages.filter((name) => name.endsWith('.md')))('%s', (page) => {
  const text = readFileSync(root + page, 'utf8');

  it('names only files that are there', () => {
    const named = Array.from(
      text.matchAll(/`((?:src|test|bench|bin|docs)\/[\w/.-]+)`/gu),
      ([, path]) => path!,
    );
    expect(named.filter((path) => !existsSync(root + path))).toEqual([]);
  });

  it('links only to files that are there', () => {
    const linked = Array.from(text.matchAll(/\]\((?!\w+:)([^)#]+)/gu), ([, path]) => path!);
    expect(linked.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const named = Array.from(text.matchAll(/npm run ([\w:]+)/gu), ([, name]) => name!);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

describe('the ten rules of docs/rules.md', () => {
  const rules = firstTable(readFileSync(`${root}docs/rules.md`, 'utf8')) as readonly RuleRow[];

  /** Why and status of a lead, whose activities are those of today. */
  function scored(
    lead: Record<string, string>,
    activities: readonly string[],
  ): [why: string, status: string] {
    const headers = ['Email', 'Industry', 'Employees', 'Job title', 'When needed', 'Source'];
    const scores = scoreWorkbook({
      rules,
      leads: [headers, headers.map((header) => lead[header] ?? '')],
      activities: [
        ['Email', 'Activity', 'When'],
        ...activities.map((activity) => [lead.Email ?? '', activity, '2026-11-21']),
      ],
      lists: [
        ['Academic', 'Competitors'],
        ['edu', 'rival.example'],
      ],
    });
    return [scores.whyText(0), scores.statusName(0)];
  }

  it('are ten, and give a lead that fits in everything 100 points', () => {
    expect(rules).toHaveLength(10);
    const lead = {
      Email: 'ann@acme.example',
      Industry: 'Software',
      Employees: '51-200',
      'Job title': 'Sales Director',
      'When needed': 'As soon as possible',
      Source: 'Referral',
    };
    expect(scored(lead, ['Demo request', 'Pricing page', 'Pricing page', 'Pricing page'])).toEqual([
      '100 = +25 Asked for an offer · +20 Our kind of company · +10 Our size · +10 Can decide · +15 Needs it soon · +10 Was recommended · +10 Looks at prices',
      'High priority',
    ]);
  });

  it('take points from who only wants to learn and has gone quiet', () => {
    expect(scored({ Email: 'bo@physics.edu' }, [])).toEqual([
      '0 = −20 Only wants to learn · −10 Has gone quiet · +30 Score floor',
      'Early-stage',
    ]);
  });

  it('disqualify a competitor', () => {
    const [, status] = scored({ Email: 'eve@rival.example' }, ['Pricing page']);
    expect(status).toBe('Disqualified');
  });
});

/** Rows of the first table of a page, by header. */
function firstTable(page: string): Record<string, string>[] {
  const [headers, , ...rows] = /(^\|.+\n)+/m
    .exec(page)![0]
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.map((row) => Object.fromEntries(headers!.map((header, i) => [header, row[i]!])));
}
