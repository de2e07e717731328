import { type Auc, type Cut, chooseCut, suggestLadder } from '../../evidence/index.ts';
import { columnIndex, readDay } from '../../scoring/index.ts';
import type { SuggestedThreshold } from '../../shared/index.ts';
import type { EvidenceDocument } from './evidence-document.ts';

/** Weeks over which new leads are counted. */
const weeks = 13;

/** Minimums for the statuses above the lowest, and for the calls that the team can make in a week. */
export function suggestedThresholds(
  { document, material, leads }: Pick<EvidenceDocument, 'document' | 'material' | 'leads'>,
  outOfFold: ArrayLike<number>,
): SuggestedThreshold[] {
  const { settings, model } = document;
  const leadsPerWeek = newLeadsPerWeek(document, leads);
  const rungs = model.ladder.rungs.slice(1);
  const ofStatuses = suggestLadder(outOfFold, material.won).map((cut, index) => ({
    name: rungs[index]?.name ?? null,
    cut,
  }));
  const { callsPerWeek } = settings;
  const forCalls =
    callsPerWeek === null || !(callsPerWeek > 0) || leadsPerWeek === null
      ? null
      : chooseCut(outOfFold, material.won, { kind: 'capacity', callsPerWeek, leadsPerWeek });
  return [...ofStatuses, { name: `${callsPerWeek ?? 0} calls a week`, cut: forCalls }].flatMap(
    ({ name, cut }) => (name === null || cut === null ? [] : [thresholdOf(name, cut, leadsPerWeek)]),
  );
}

function thresholdOf(name: string, cut: Cut, leadsPerWeek: number | null): SuggestedThreshold {
  return { name, ...cut, leadsPerWeek: leadsPerWeek === null ? null : cut.share * leadsPerWeek };
}

/** Of the last three months; null where no lead has a day. */
function newLeadsPerWeek(
  { settings, model, book }: EvidenceDocument['document'],
  leads: EvidenceDocument['leads'],
): number | null {
  const column = leads.columns[columnIndex(leads.headers, settings.dealCreatedOnColumn)] ?? [];
  const since = book.asOfDay - 7 * weeks;
  const recent = column.filter((cell) => {
    const day = readDay(cell, model.timeZone);
    return day > since && day <= book.asOfDay;
  }).length;
  return recent === 0 ? null : recent / weeks;
}

/**
 * Least scores of a draft for the statuses above the lowest, in order. A status that too few deals reach gets the
 * middle between its neighbours, so that it stays where it is in the ladder.
 */
export function draftLadder(
  outOfFold: ArrayLike<number>,
  won: Uint8Array,
  rungs: number,
  highest: number,
): number[] {
  const cuts = suggestLadder(outOfFold, won).map((cut) => cut?.minScore ?? null);
  const minimums: number[] = [];
  for (let rung = 0; rung < rungs; rung++) {
    const below = minimums[rung - 1] ?? 0;
    const own = cuts[rung] ?? null;
    const above = cuts.slice(rung + 1).find((cut) => cut !== null && cut > below) ?? highest + 1;
    minimums.push(own !== null && own > below ? own : Math.ceil((below + above) / 2));
  }
  return minimums;
}

export function aucFigures({ auc, low, high }: Auc): { auc: number; aucLow: number; aucHigh: number } {
  return { auc, aucLow: low, aucHigh: high };
}
