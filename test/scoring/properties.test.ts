import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, isoDay, type LeadScores, scoreLeads } from '../../src/scoring/index.ts';
import { propertyRuns } from '../setup/property-runs.ts';
import { arbitraryWorkbook, type RandomWorkbook } from './arbitrary-workbook.ts';
import { compileWorkbook, dayOf, scoreWorkbook, tableOf, type Workbook } from './score-workbook.ts';

function assertForAll(check: (workbook: RandomWorkbook) => void): void {
  fc.assert(fc.property(arbitraryWorkbook, check), propertyRuns());
}

const rowsOf = (scores: LeadScores) => scores.leadKeys.keys.map((_, row) => row);

/** Everything that is said of each lead, by its key. */
function byKey(scores: LeadScores) {
  return new Map(
    rowsOf(scores).map((row) => [
      scores.leadKeys.keys[row]!,
      {
        fit: scores.fit[row],
        engagement: scores.engagement[row],
        status: scores.statusName(row),
        why: scores.whyText(row),
        potential: scores.potentials[row],
        completeness: scores.completeness[row],
        nextStep: scores.nextStep(row),
      },
    ]),
  );
}

describe('for any rules and leads', () => {
  it('the Why adds up to the score, and Fit and Engagement too before floor and ceiling', () => {
    assertForAll((workbook) => {
      const scores = scoreWorkbook(workbook);
      for (const row of rowsOf(scores)) {
        const lines = scores.whyLines(row);
        const limit = lines.find(({ label }) => label === 'Score floor' || label === 'Score ceiling');
        const sum = lines.reduce((total, { points }) => total + points, 0);
        expect(sum).toBe(scores.scores[row]);
        expect(scores.fit[row]! + scores.engagement[row]! + (limit?.points ?? 0)).toBe(sum);
      }
    });
  });

  it('scores are whole numbers between floor and ceiling', () => {
    assertForAll((workbook) => {
      const { settings } = compileWorkbook(workbook).model;
      for (const score of scoreWorkbook(workbook).scores) {
        expect(Number.isInteger(score)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(settings.scoreFloor ?? Number.NEGATIVE_INFINITY);
        expect(score).toBeLessThanOrEqual(settings.scoreCeiling ?? Number.POSITIVE_INFINITY);
      }
    });
  });

  it('the order of the leads changes nothing', () => {
    assertForAll((workbook) => {
      const [headers, ...leads] = workbook.leads;
      const reversed = { ...workbook, leads: [headers!, ...leads.reverse()] };
      expect(byKey(scoreWorkbook(reversed))).toEqual(byKey(scoreWorkbook(workbook)));
    });
  });

  it('the order of the activities changes nothing', () => {
    assertForAll((workbook) => {
      const [headers, ...events] = workbook.activities;
      const reversed = { ...workbook, activities: [headers!, ...events.reverse()] };
      expect(byKey(scoreWorkbook(reversed))).toEqual(byKey(scoreWorkbook(workbook)));
    });
  });

  it('leads score the same in two tables as in one', () => {
    assertForAll((workbook) => {
      const [headers, ...leads] = workbook.leads;
      const parts = [leads.slice(0, 3), leads.slice(3)].map((part) => ({
        ...workbook,
        leads: [headers!, ...part],
      }));
      // Which step is the likeliest is told by what other leads have done.
      const alone = (scores: LeadScores) =>
        Array.from(byKey(scores), ([key, { nextStep: _, ...lead }]) => [key, lead] as const);
      const apart = parts.flatMap((part) => alone(scoreWorkbook(part)));
      expect(new Map(apart)).toEqual(new Map(alone(scoreWorkbook(workbook))));
    });
  });

  it('a model scores the same twice', () => {
    assertForAll((workbook) => {
      const { model } = compileWorkbook(workbook);
      const leads = tableOf('Leads', workbook.leads);
      const activities = tableOf('Activities', workbook.activities);
      const score = () =>
        scoreLeads({
          ...{ model, leads, activities, asOfDay: dayOf('2026-11-21') },
          ...{ ownColumns: new Set<number>(), presentStatuses: null },
        });
      expect(byKey(score())).toEqual(byKey(score()));
    });
  });

  it('the potential is no less than the score', () => {
    assertForAll((workbook) => {
      const scores = scoreWorkbook(workbook);
      for (const row of rowsOf(scores))
        expect(scores.potentials[row]).toBeGreaterThanOrEqual(scores.scores[row]!);
    });
  });

  it('the potential is the score where all is known', () => {
    assertForAll((workbook) => {
      const rules = workbook.rules.filter((rule) => rule.Field === 'Activity');
      fc.pre(rules.some((rule) => rule.Rule !== 'and'));
      const onActivities = { ...workbook, rules: rules.filter((rule) => rule.Rule !== 'and') };
      const scores = scoreWorkbook(onActivities);
      expect([...scores.potentials]).toEqual([...scores.scores]);
    });
  });

  it('completeness is a share', () => {
    assertForAll((workbook) => {
      for (const share of scoreWorkbook(workbook).completeness) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    });
  });

  it('a lead cools on a day on which its status is lower, and on none before', () => {
    let cooling = 0;
    assertForAll((workbook) => {
      const steps = { ...workbook, statuses: manyStatuses };
      const scores = scoreWorkbook(steps);
      const row = rowsOf(scores).find((lead) => scores.coolsOn(lead) !== null);
      if (row === undefined) return;
      cooling++;
      const coolDay = scores.coolsOn(row)!;
      expect(isLower(laterStatus(steps, row, coolDay - 1), scores.statuses[row]!)).toBe(false);
      expect(isLower(laterStatus(steps, row, coolDay), scores.statuses[row]!)).toBe(true);
    });
    expect(cooling).toBeGreaterThan(propertyRuns().numRuns / 8);
  });
});

const manyStatuses = [
  ['Status', 'Min score'],
  ...Array.from({ length: 12 }, (_, step) => [`S${step}`, step * 8]),
];

/** Disqualified stands above the ladder in number only. */
function isLower(status: number, than: number): boolean {
  return status === manyStatuses.length - 1 || status < than;
}

/** Status of a lead on a later day, if nothing that is dated after 2026-11-21 comes true. */
function laterStatus(workbook: Workbook & RandomWorkbook, row: number, asOfDay: number): number {
  const isKnown = (cell: Cell) => typeof cell !== 'object' || cell.day <= dayOf('2026-11-21');
  const [headers, ...leads] = workbook.leads;
  const activities = workbook.activities.filter((event) => event.every(isKnown));
  const known = leads.map((lead) => lead.map((cell) => (isKnown(cell) ? cell : 'not yet')));
  const later = { ...workbook, leads: [headers!, ...known], activities, asOf: isoDay(asOfDay) };
  return scoreWorkbook(later).statuses[row]!;
}
