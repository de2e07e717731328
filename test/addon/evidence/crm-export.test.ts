import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasuringProgress, Summary } from '../../../src/shared/index.ts';
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

  it('is no better than amber once it was measured: it knows more than can be known', () => {
    untilMeasured(document);
    const { claim } = run('buildConversion').conversion!;
    expect(claim).toMatchObject({ basis: 'held out', colour: 'amber' });
    expect(claim.auc).toBeGreaterThan(0.93);
    expect(claim.caveats.join()).toContain('look for rules on columns that are filled in later');
  });
});

function untilMeasured(document: TestDocument): void {
  while (!(document.run('measureChunk') as MeasuringProgress).isDone);
}

/** Deal stage, Close date and Amount say how a deal ended, and nobody takes these out. */
const kept = lateColumns.slice(0, 3);

describe('the same export, without the columns that Evidence has warned of', () => {
  const rows = crmExport(330, 1);
  const isKept = (_: unknown, index: number) =>
    !lateColumns.includes(String(rows[0]![index])) || kept.includes(String(rows[0]![index]));
  const document = new TestDocument(
    { Export: rows.map((row) => row.filter(isKept)) },
    {
      rows: 800,
      columns: 60,
      answers: { alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK') },
    },
  );
  const run = (name: string, more = {}) => document.run(name, { by: 'sidebar', ...more }) as Summary;

  it('goes from set-up to a new set of rules that reads what is known beforehand, and claims what that says', () => {
    run('setUpSpreadsheet');
    document.scoreLeads();
    const before = run('buildConversion').conversion!.claim;
    const { rebuilt } = run('findEvidence').evidence!;
    const unfit = [...lateColumns, 'First name', 'Last name', 'Email', 'Phone', 'Company'];
    expect(rebuilt!.fields.filter((field) => unfit.includes(field))).toEqual([]);
    expect(rebuilt!.ownRulesFactor).toBeGreaterThan(0);
    run('draftFromEvidence', { kind: 'rebuild' });
    untilMeasured(document);
    const { comparison } = run('compareDraft');
    const outOfFold = comparison!.auc.draftOutOfFold!;
    expect(outOfFold.value).toBeLessThan(comparison!.auc.draft!.value);
    expect(comparison!.advice).toMatch(/^Adopt the draft|^Your deals cannot tell which is better/);
    document.run('menuAdoptDraft');
    expect(document.scoreLeads().stopped).toBeNull();
    const { claim } = run('buildConversion').conversion!;
    expect(claim).toMatchObject({ basis: 'held out', colour: 'green', auc: outOfFold.value });
    expect(claim.auc).toBeLessThan(0.85);
    expect(before.auc).toBeLessThan(0.85);
  });
});
