import { type ConversionLine, missesOf, type Verdict } from '../../evidence/index.ts';
import { isoDay } from '../../scoring/index.ts';
import type { BandView, ConversionView, SurpriseView } from '../../shared/index.ts';
import type { ClaimLines } from '../conversion/claim-lines.ts';
import { type ConversionFindings, conversionFindings } from '../conversion/conversion-findings.ts';
import { isTooFew } from '../conversion/conversion-tables.ts';
import { missAt } from '../conversion/misses-layout.ts';
import { draftCells, isChange } from '../document/draft-cells.ts';
import { recordRules } from '../document/rules-state.ts';
import { scoreDocument } from '../document/score-document.ts';
import { forPage } from './for-page.ts';

const nothing: Omit<ConversionView, 'stopped' | 'asOf'> = {
  deals: 0,
  won: 0,
  lost: 0,
  conversion: null,
  claim: { colour: 'grey', counts: null, verdict: '', weakness: null, ofBands: null, figures: [] },
  bands: [],
  verdicts: [],
  surprises: [],
  hasDraft: false,
};

/** What the Conversion tab would say now. Nothing is written. */
export function readConversion(): ConversionView {
  return forPage((book) => {
    const asOf = isoDay(book.asOfDay);
    const stop = (stopped: string): ConversionView => ({ ...nothing, asOf, stopped });
    const document = scoreDocument(book);
    if ('stopped' in document) return stop(document.stopped);
    const state = recordRules(document, false);
    const findings = conversionFindings(document, state);
    return 'stopped' in findings ? stop(findings.stopped) : { stopped: null, asOf, ...viewOf(findings) };
  });
}

function viewOf(findings: ConversionFindings): Omit<ConversionView, 'stopped' | 'asOf'> {
  const { report, problems, claimLines } = findings;
  const { deals, won, lost, conversion, bands } = report.table;
  // Without a tab of deals that is the one thing to say.
  const missing = problems.find(({ code }) => code === 'no-deals-tab');
  return {
    deals,
    won,
    lost,
    conversion,
    claim: missing ? { ...nothing.claim, verdict: missing.message } : viewOfClaim(claimLines),
    bands: bands.map(bandView),
    verdicts: deals === 0 ? [] : sentences(findings),
    surprises: surprisesOf(findings),
    hasDraft: draftCells(findings.document.ownTabs).some(isChange),
  };
}

const mostOfAKind = 3;

function surprisesOf(findings: ConversionFindings): SurpriseView[] {
  const { lost, won } = missesOf(findings.deals);
  const view = (outcome: SurpriseView['outcome']) => (index: number) => {
    const { lead, why, sheetRow } = missAt(findings, index);
    const place = findings.dealsTab && { tab: findings.dealsTab.name, cell: `${sheetRow}:${sheetRow}` };
    return { lead, outcome, why, place };
  };
  return [...lost.slice(0, mostOfAKind).map(view('lost')), ...won.slice(0, mostOfAKind).map(view('won'))];
}

function viewOfClaim({ figures, caveats: _, ...lines }: ClaimLines): ConversionView['claim'] {
  return { ...lines, figures: [...figures] };
}

function sentences({
  ageOfScores,
  leftOut,
  verdicts,
  activityRemarks,
  remarks,
}: ConversionFindings): Verdict[] {
  const ages = [...ageOfScores, ...leftOut].map((text) => ({ text, isWarning: true }));
  return [...ages, ...verdicts, ...activityRemarks, ...remarks];
}

function bandView({ label, deals, won, conversion, low, high, leadsNow }: ConversionLine): BandView {
  return { band: label, deals, won, conversion, low, high, leadsNow, isTooFew: isTooFew(deals) };
}
