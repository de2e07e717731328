import { beforeAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/shared/index.ts';
import { TestDocument } from '../document.ts';
import { crmExport, lateColumns } from './crm-export.ts';

/** A CRM's export of 40 columns, half of them filled in by sales on the way to the outcome: what comes of it, step by step. */
describe('an export with columns that sales fills in afterwards', () => {
  const document = new TestDocument({ Export: crmExport(480, 1) }, { rows: 800, columns: 60 });
  const run = (name: string, more = {}) => document.run(name, { by: 'sidebar', ...more }) as Summary;
  const column = (tab: string, header: string) => {
    const [headers, ...rows] = document.texts(tab);
    return rows.map((row) => row[headers!.indexOf(header)]!).filter((cell) => cell !== '');
  };
  let setUp: Summary;
  let evidence: Summary;

  beforeAll(() => {
    setUp = run('setUpSpreadsheet');
  });

  it('is found by set-up, whose rules ask for nothing that is filled in afterwards', () => {
    expect(setUp.stopped).toBeNull();
    const fields = column('Rules', 'Field');
    expect(fields).toEqual(expect.arrayContaining(['Lead source', 'Industry']));
    expect(fields.filter((field) => lateColumns.includes(field))).toEqual([]);
  });

  it('gets a claim that is no better than what the columns of the beginning say', () => {
    document.scoreLeads();
    const { claim } = run('buildConversion').conversion!;
    expect(claim).toMatchObject({ basis: 'held out', caveats: [] });
    expect(claim.auc).toBeGreaterThan(0.6);
    expect(claim.auc).toBeLessThan(0.8);
  });

  it('has every late column that new rules ask for warned of by name, the others left out, and the card itself', () => {
    evidence = run('findEvidence');
    const { rebuilt, warnings, signals } = evidence.evidence!;
    const isNamed = (field: string) => warnings.some((warning) => warning.includes(`olumn "${field}"`));
    // Calls tell nothing here, and nobody can see when they were made.
    const asked = rebuilt!.fields.filter((field) => lateColumns.includes(field) && field !== 'Calls made');
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((field) => !isNamed(field))).toEqual([]);
    for (const field of [
      'Loss reason',
      'Contract number',
      'Onboarding',
      'Health score',
      'Forecast category',
    ]) {
      expect(isNamed(field)).toBe(true);
      expect(rebuilt!.fields).not.toContain(field);
    }
    expect(warnings.join(' ')).toContain('"order" in column "Sales notes"');
    expect(warnings.join(' ')).toContain('which is more than what is known when a lead comes in ever does');
    expect(signals.filter(({ field }) => field === 'Sales notes')).toEqual([]);
    expect(signals.map(({ inWords }) => inWords)).toContain('What do you need contains any of urgently');
  });

  it('can be drafted, compared and adopted, and claims nothing before it was measured', () => {
    run('draftFromEvidence', { kind: 'rebuild' });
    const { comparison } = run('compareDraft');
    expect(comparison!.advice).toMatch(/^Not measured yet/);
    document.run('menuAdoptDraft');
    expect(document.scoreLeads().stopped).toBeNull();
    expect(run('buildConversion').conversion!.claim).toMatchObject({ colour: 'grey', auc: null });
  });
});
