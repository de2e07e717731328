import type { Problem } from '../../scoring/index.ts';
import type { Evidence, RunRequest } from '../../shared/index.ts';
import { type RuleEvidence, writeRuleEvidence } from '../document/rules-report.ts';
import type { ReportTabDefinition } from '../sheets/report-tab.ts';
import { writeReportTab } from '../sheets/write-report.ts';
import type { EvidenceDocument } from './evidence-document.ts';
import { layOutEvidence } from './evidence-layout.ts';
import { say } from './sentences.ts';

const evidenceTab: ReportTabDefinition = { id: 'evidence', name: say.tabName, firstCell: say.title };

export interface EvidenceWritten {
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** Writes the Evidence tab and the grey columns of the Rules tab, where they differ. */
export function writeEvidence(
  evidence: EvidenceDocument,
  found: Evidence,
  { by }: RunRequest,
): EvidenceWritten {
  const { document } = evidence;
  const written = writeReportTab(document.book, evidenceTab, layOutEvidence(evidence, found), say.tabRefused);
  const { tab, kind } = written;
  const hasRules = document.ownTabs.rules !== null && found.rules.length > 0;
  const problems = [
    ...(written.kind === 'refused' ? [written.problem] : []),
    ...(hasRules ? writeRuleEvidence(document, ruleColumnsOf(found)) : []),
  ];
  if (by !== 'schedule') tab.sheet.activate();
  return { message: kind === 'changed' ? say.built(tab.name) : say.unchanged(tab.name), problems };
}

/** By header the cells of each sheet row. */
function ruleColumnsOf({ rules }: Evidence): RuleEvidence {
  const share = (conversion: number | null, deals: number) =>
    conversion === null ? '' : say.wonShare(conversion, deals);
  return {
    wonWith: new Map(
      rules.map(({ row, conversionWith, wonWith, lostWith }) => [
        row,
        share(conversionWith, wonWith + lostWith),
      ]),
    ),
    wonWithout: new Map(
      rules.map(({ row, conversionWithout, wonWithout, lostWithout }) => [
        row,
        share(conversionWithout, wonWithout + lostWithout),
      ]),
    ),
    suggestedPoints: new Map(rules.map(({ row, suggestedPoints }) => [row, suggestedPoints ?? ''])),
  };
}
