import { foldName, settingDefinitions } from '../../scoring/index.ts';
import type { RegionToday } from './column-shape.ts';
import { type Detection, detectSpreadsheet } from './detect-spreadsheet.ts';
import { KnownSettings } from './known-settings.ts';
import { say } from './sentences.ts';
import type { SettingFinding } from './setting-finding.ts';
import type { TabPreview } from './tab-preview.ts';

/** What is known of a spreadsheet before set-up looks at it; both by folded name of the setting. */
interface SaidSettings {
  /** Values of a Settings tab that is there. */
  readonly said: ReadonlyMap<string, string>;
  /** What the user has corrected. */
  readonly corrected: ReadonlyMap<string, string>;
}

export interface SetUpPlan {
  readonly previews: readonly TabPreview[];
  readonly region: RegionToday;
  readonly detection: Detection;
  /** Settings as they will hold: what is said and corrected goes before what was found. */
  readonly findings: readonly SettingFinding[];
}

/** Looks at the tabs anew with what is known, so that columns are sought in the tabs that the user means. */
export function planSetUp(
  previews: readonly TabPreview[],
  region: RegionToday,
  { said, corrected }: SaidSettings,
): SetUpPlan {
  const known = new KnownSettings(new Map([...said, ...corrected]));
  // A header row is of the tab that the user named, or of the one that is found.
  const leadsTab =
    known.headerRow === undefined || known.value('Leads tab') !== undefined
      ? undefined
      : (detectSpreadsheet(previews, region, known).leadsTab ?? previews[0]?.name);
  const detection = detectSpreadsheet(
    previews,
    region,
    leadsTab === undefined ? known : known.with('Leads tab', leadsTab),
  );
  const findings = detection.findings.map((finding) => {
    const value = known.value(finding.setting);
    const isAsFound = value === undefined || foldName(value) === foldName(finding.value);
    return isAsFound ? finding : saidSo(finding.setting, value);
  });
  return { previews, region, detection, findings: [...findings, ...added(findings, corrected)] };
}

/** Corrections of what was not found at all. */
function added(
  findings: readonly SettingFinding[],
  corrected: ReadonlyMap<string, string>,
): SettingFinding[] {
  const found = new Set(findings.map(({ setting }) => foldName(setting)));
  return [...corrected]
    .filter(([setting]) => !found.has(setting))
    .map(([folded, value]) => {
      const definition = settingDefinitions.find(({ name }) => foldName(name) === folded);
      return saidSo(definition?.name ?? folded, value);
    });
}

function saidSo(setting: string, value: string): SettingFinding {
  return { setting, value, why: say.youSaidSo, sureness: 'sure', isDefault: false };
}
