import { headline, reviewReminder, scoringRemarks, type Verdict, verdicts } from '../../evidence/index.ts';
import { isoDay } from '../../scoring/index.ts';
import type { BandView, ConversionView } from '../../shared/index.ts';
import { type ConversionDocument, reckonConversion } from '../conversion/conversion-document.ts';
import { ageOfScores } from '../conversion/conversion-layout.ts';
import { fewestDealsOfLine } from '../conversion/figure-rows.ts';
import { recordRules, rulesFingerprint } from '../document/rules-state.ts';
import { scoreDocument } from '../document/score-document.ts';
import { withBook } from './with-book.ts';

const nothing: Omit<ConversionView, 'stopped' | 'asOf'> = {
  dealsTab: '',
  deals: 0,
  won: 0,
  lost: 0,
  conversion: null,
  headline: { text: '', isWarning: false },
  bands: [],
  verdicts: [],
};

/** What the Conversion tab would say now. Nothing is written. */
export function readConversion(): ConversionView {
  return withBook((book) => {
    const asOf = isoDay(book.asOfDay);
    const stop = (stopped: string): ConversionView => ({ ...nothing, asOf, stopped });
    const document = scoreDocument(book);
    if ('stopped' in document) return stop(document.stopped);
    const state = recordRules(book, rulesFingerprint(document), false);
    return { stopped: null, asOf, ...viewOf(reckonConversion(document, state)) };
  });
}

function viewOf(conversion: ConversionDocument): Omit<ConversionView, 'stopped' | 'asOf'> {
  const { document, report, deals, problems } = conversion;
  const { deals: count, won, lost, conversion: share, bands } = report.table;
  const { dealsTab } = document.settings;
  // Without a tab of deals that is the one thing to say.
  const missing = problems.find(({ code }) => code === 'no-deals-tab');
  return {
    ...{ dealsTab, deals: count, won, lost, conversion: share },
    headline: missing ? { text: missing.message, isWarning: true } : headline(report, deals, dealsTab),
    bands: bands.map(bandView),
    verdicts: count === 0 ? [] : sentences(conversion),
  };
}

function sentences(conversion: ConversionDocument): Verdict[] {
  const { document, report, deals, rulesAge, withLeadColumns } = conversion;
  return [
    ...ageOfScores(conversion).map((text) => ({ text, isWarning: true })),
    ...verdicts(report, deals, document.scores),
    ...(rulesAge === null ? [] : [reviewReminder(rulesAge)]),
    ...scoringRemarks(report, deals, withLeadColumns, document.settings.daysBeforeClose),
  ];
}

function bandView(line: ConversionDocument['report']['table']['bands'][number]): BandView {
  const { label, deals, won, conversion, low, high, leadsNow } = line;
  return {
    ...{ band: label, deals, won, conversion, low, high, leadsNow },
    isTooFew: deals < fewestDealsOfLine,
  };
}
