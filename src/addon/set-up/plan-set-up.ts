import {
  type Detection,
  detectSpreadsheet,
  type KnownTabs,
  type SettingFinding,
  type TabPreview,
} from '../../proposal/index.ts';
import { foldName, settingDefinitions } from '../../scoring/index.ts';
import { say } from './sentences.ts';

/** What is known of a spreadsheet before set-up looks at it; both by folded name of the setting. */
export interface KnownSettings {
  /** Values of a Settings tab that is there. */
  readonly said: ReadonlyMap<string, string>;
  /** What the user has corrected. */
  readonly corrected: ReadonlyMap<string, string>;
}

export interface SetUpPlan {
  readonly detection: Detection;
  /** Settings as they will hold: what is said and corrected goes before what was found. */
  readonly findings: readonly SettingFinding[];
}

/** Looks at the tabs anew with what is known, so that columns are sought in the tabs that the user means. */
export function planSetUp(
  previews: readonly TabPreview[],
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
  { said, corrected }: KnownSettings,
): SetUpPlan {
  const known = (setting: string) => corrected.get(foldName(setting)) ?? said.get(foldName(setting));
  const tabs = knownTabs(known, previews, (settled) =>
    detectSpreadsheet(previews, locale, timeZone, settled),
  );
  const detection = detectSpreadsheet(previews, locale, timeZone, tabs);
  const findings = detection.findings.map((finding) => {
    const value = known(finding.setting);
    if (value === undefined || foldName(value) === foldName(finding.value)) return finding;
    return { ...finding, value, why: say.youSaidSo(), sureness: 'sure', isDefault: false } as const;
  });
  return { detection, findings: [...findings, ...added(findings, corrected)] };
}

/** A header row is of the tab that the user named, or of the one that is found. */
function knownTabs(
  known: (setting: string) => string | undefined,
  previews: readonly TabPreview[],
  detect: (settled: KnownTabs) => Detection,
): KnownTabs {
  const [leadsTab, dealsTab, activitiesTab] = ['Leads tab', 'Deals tab', 'Activities tab'].map(known);
  const named: KnownTabs = {
    ...(leadsTab === undefined ? {} : { leadsTab }),
    ...(dealsTab === undefined ? {} : { dealsTab }),
    ...(activitiesTab === undefined ? {} : { activitiesTab }),
  };
  const headerRow = Number(known('Header row') ?? Number.NaN);
  if (!(headerRow >= 1)) return named;
  const leads = leadsTab ?? detect(named).leadsTab ?? previews[0]?.name;
  return leads === undefined ? named : { ...named, leadsTab: leads, headerRow };
}

/** Corrections of what was not found at all. */
function added(
  findings: readonly SettingFinding[],
  corrected: ReadonlyMap<string, string>,
): SettingFinding[] {
  const found = new Set(findings.map(({ setting }) => foldName(setting)));
  return [...corrected]
    .filter(([setting]) => !found.has(setting))
    .map(([setting, value]) => ({
      ...{ setting: settingName(setting), value, why: say.youSaidSo() },
      ...{ sureness: 'sure' as const, isDefault: false },
    }));
}

function settingName(folded: string): string {
  return settingDefinitions.find(({ name }) => foldName(name) === folded)?.name ?? folded;
}
