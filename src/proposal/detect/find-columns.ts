import { foldName } from '../../scoring/index.ts';
import type { ColumnShape } from './column-shape.ts';
import { joiningColumn, type LeadKeys } from './find-lead-key.ts';
import { type HeaderRole, roleStrength } from './header-roles.ts';
import { say } from './sentences.ts';
import { type SettingFinding, settingFinding } from './setting-finding.ts';
import type { UserTab } from './user-tab.ts';

interface WantedColumn {
  readonly setting: string;
  readonly role: HeaderRole;
  readonly allows: (shape: ColumnShape) => boolean;
}

const holdsDays = (shape: ColumnShape) => shape.dayShare >= 0.5;
const holdsNumbers = (shape: ColumnShape) => shape.numberShare >= 0.5;
const holdsTexts = (shape: ColumnShape) =>
  shape.filled > 0 && shape.dayShare < 0.5 && shape.numberShare < 0.5;

const createdOn: WantedColumn = { setting: 'Deal created-on column', role: 'createdOn', allows: holdsDays };
const ofDeals: readonly WantedColumn[] = [
  { setting: 'Deal closed-on column', role: 'closedOn', allows: holdsDays },
  createdOn,
  { setting: 'Deal amount column', role: 'amount', allows: holdsNumbers },
];
const activity: WantedColumn = { setting: 'Activity column', role: 'activity', allows: holdsTexts };
const ofActivities: readonly WantedColumn[] = [
  { setting: 'Activity date column', role: 'when', allows: holdsDays },
  activity,
  { setting: 'Activity count column', role: 'count', allows: holdsNumbers },
];

/** @param taken columns that mean something else */
export function dealColumns(
  deals: UserTab,
  leads: UserTab,
  taken: ReadonlySet<number>,
): readonly SettingFinding[] {
  const { findings } = findWanted(deals, ofDeals, taken);
  if (hasFinding(findings, createdOn.setting) || deals === leads) return findings;
  // Leads may know the day that a lead came in where Deals does not.
  return [...findings, ...findWanted(leads, [createdOn], new Set()).findings];
}

/** @param taken columns that mean something else */
export function activityColumns(activities: UserTab, taken: ReadonlySet<number>): readonly SettingFinding[] {
  const { findings, used } = findWanted(activities, ofActivities, taken);
  const column = hasFinding(findings, activity.setting) ? -1 : repeatingText(activities, used);
  if (column < 0) return findings;
  const header = activities.headers[column]!;
  const { setting } = activity;
  return [
    ...findings,
    settingFinding({ setting, value: header, why: say.headerSays(header), sureness: 'guess' }),
  ];
}

export function hasFinding(findings: readonly SettingFinding[], setting: string): boolean {
  return findings.some((finding) => finding.setting === setting);
}

/** Each wanted column of a tab, one after the other: a column that is taken is not found again. */
function findWanted(tab: UserTab, wanted: readonly WantedColumn[], taken: ReadonlySet<number>) {
  const used = new Set(taken);
  const findings: SettingFinding[] = [];
  for (const { setting, role, allows } of wanted) {
    const column = tab.columnOf(role, (shape, index) => !used.has(index) && allows(shape));
    if (column < 0) continue;
    used.add(column);
    const header = tab.headers[column]!;
    const sureness = roleStrength(header, role) === 2 ? 'sure' : 'likely';
    findings.push(settingFinding({ setting, value: header, why: say.headerSays(header), sureness }));
  }
  return { findings, used };
}

/** The column of texts that repeat most: what happened is said in a few words, again and again. */
function repeatingText(tab: UserTab, used: ReadonlySet<number>): number {
  const candidates = [...tab.headers.keys()].filter(
    (column) => !used.has(column) && tab.isAddressable(column) && holdsTexts(tab.shape(column)),
  );
  const repeats = (column: number) => tab.shape(column).filled / tab.shape(column).distinct;
  return candidates.sort((a, b) => repeats(b) - repeats(a))[0] ?? -1;
}

/** The column of Deals or Activities that holds lead keys, with how well it fits; null for none. */
export function foreignKeyFinding(
  setting: string,
  tab: UserTab,
  leadKeys: LeadKeys,
): { finding: SettingFinding; column: number } | null {
  const { column, share } = joiningColumn(tab, leadKeys);
  if (column < 0) return null;
  // A header without a key below it yet is believed; strangers below it are not.
  if (share === 0 && tab.keysOf(column).size > 0) return null;
  const header = tab.headers[column]!;
  const isDefault = foldName(header) === foldName(leadKeys.header);
  const why = share >= 0.2 ? say.joinsLeads(header, Math.round(share * 100)) : say.sameHeaderAsLeads(header);
  const sureness = share >= 0.8 ? 'sure' : share >= 0.2 || isDefault ? 'likely' : 'guess';
  return { finding: { setting, value: header, why, sureness, isDefault }, column };
}
