import { detectSpreadsheet } from '../../src/proposal/detect/detect-spreadsheet.ts';
import { tableOf } from '../../src/proposal/detect/tab-preview.ts';
import { type Detection, type ProposalSource, previewRows, settingsOf } from '../../src/proposal/index.ts';
import type { Cell } from '../../src/scoring/index.ts';

interface UserTab {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Detects, reads the found tabs whole and puts together what rules are proposed from, as the action does. */
export function setUpSource(
  tabs: readonly UserTab[],
  asOfDay: number,
  locale = 'en_US',
): { detection: Detection; source: ProposalSource } {
  const previews = tabs.map(({ name, rows }) => ({ name, rows: rows.slice(0, previewRows) }));
  const detection = detectSpreadsheet(previews, { locale, timeZone: 'UTC', asOfDay });
  const table = (name: string | null, headerRow: number) => {
    const tab = tabs.find((candidate) => candidate.name === name);
    return tab ? tableOf(tab, headerRow) : null;
  };
  const leads = table(detection.leadsTab, detection.headerRow)!;
  const source: ProposalSource = {
    leads,
    deals: detection.dealsTab === detection.leadsTab ? leads : table(detection.dealsTab, 1),
    activities: table(detection.activitiesTab, 1),
    settings: settingsOf(detection.findings, locale),
    statuses: null,
    lists: null,
    ownColumns: new Set<number>(),
    locale,
    timeZone: 'UTC',
    asOfDay,
  };
  return { detection, source };
}

export function settingsFound({ findings }: Detection): Record<string, string> {
  return Object.fromEntries(findings.map(({ setting, value }) => [setting, value]));
}
