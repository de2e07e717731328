import type { breakDownOf } from '../../evidence/index.ts';
import { columnIndex, type Problem, problemAt } from '../../scoring/index.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { SettingsSheet } from '../document/settings-sheet.ts';
import { say } from './sentences.ts';

/** Columns that Settings name for this sheet and that cannot be counted by. */
export function columnProblems(
  { settings, ownTabs, leadsTab }: ScoredDocument,
  { missing, surplus }: ReturnType<typeof breakDownOf>,
): Problem[] {
  const { headers, name: leadsName } = leadsTab;
  const sheet = ownTabs.settings && new SettingsSheet(ownTabs.settings);
  const at = (setting: string) => sheet?.placeOf(setting) ?? null;
  const { opportunityColumn } = settings;
  const isMissing = opportunityColumn !== '' && columnIndex(headers, opportunityColumn) < 0;
  return [
    ...missing.map((name) =>
      problemAt(say.breakDownMissing(name, leadsName, headers), settings.tab, at('Break down by')),
    ),
    ...surplus.map((name) => problemAt(say.breakDownSurplus(name), settings.tab, at('Break down by'))),
    ...(isMissing
      ? [
          problemAt(
            say.opportunityMissing(opportunityColumn, leadsName, headers),
            settings.tab,
            at('Opportunity column'),
          ),
        ]
      : []),
  ];
}
