import { foldName } from '../../scoring/index.ts';
import { wording } from '../wording.ts';
import type { ColumnShape } from './column-shape.ts';
import { defaultOf } from './default-of.ts';
import { joiningColumn } from './find-lead-key.ts';
import type { SettingFinding, Sureness } from './finding.ts';
import { type HeaderRole, roleStrength } from './header-roles.ts';
import { columnOfRole, isAddressable, keysOf, type TabFacts } from './tab-facts.ts';

/** A finding that names a column; headers of a setting's default need not be written. */
export function columnFinding(
  setting: string,
  header: string,
  why: string,
  sureness: Sureness,
): SettingFinding {
  return {
    setting,
    value: header,
    why,
    sureness,
    isDefault: foldName(header) === foldName(defaultOf(setting)),
  };
}

interface WantedColumn {
  readonly setting: string;
  readonly role: HeaderRole;
  readonly allows: (shape: ColumnShape) => boolean;
}

const holdsDays = (shape: ColumnShape) => shape.dayShare >= 0.5;
const holdsNumbers = (shape: ColumnShape) => shape.numberShare >= 0.5;
const holdsTexts = (shape: ColumnShape) =>
  shape.filled > 0 && shape.dayShare < 0.5 && shape.numberShare < 0.5;

const closedOn: WantedColumn = { setting: 'Deal closed-on column', role: 'closedOn', allows: holdsDays };
const createdOn: WantedColumn = { setting: 'Deal created-on column', role: 'createdOn', allows: holdsDays };
const amount: WantedColumn = { setting: 'Deal amount column', role: 'amount', allows: holdsNumbers };
const activity: WantedColumn = { setting: 'Activity column', role: 'activity', allows: holdsTexts };
const when: WantedColumn = { setting: 'Activity date column', role: 'when', allows: holdsDays };
const count: WantedColumn = { setting: 'Activity count column', role: 'count', allows: holdsNumbers };

type ColumnFindings = { findings: SettingFinding[]; columns: ReadonlyMap<string, number> };

/** Each wanted column of a tab, one after the other: a column that is taken is not found again. */
function findWanted(tab: TabFacts, wanted: readonly WantedColumn[], taken: ReadonlySet<number>) {
  const columns = new Map<string, number>();
  const findings: SettingFinding[] = [];
  const used = new Set(taken);
  for (const { setting, role, allows } of wanted) {
    const column = columnOfRole(tab, role, (shape, index) => !used.has(index) && allows(shape));
    if (column < 0) continue;
    used.add(column);
    columns.set(setting, column);
    const header = tab.table.headers[column]!;
    const sureness = roleStrength(header, role) === 2 ? 'sure' : 'likely';
    findings.push(columnFinding(setting, header, wording.headerSays(header), sureness));
  }
  return { findings, columns };
}

export function dealColumns(deals: TabFacts, leads: TabFacts, taken: ReadonlySet<number>): ColumnFindings {
  const own = findWanted(deals, [closedOn, createdOn, amount], taken);
  if (own.columns.has(createdOn.setting) || deals === leads) return own;
  // Leads may know the day that a lead came in where Deals does not.
  const lent = findWanted(leads, [createdOn], new Set());
  return { findings: [...own.findings, ...lent.findings], columns: own.columns };
}

export function activityColumns(activities: TabFacts, taken: ReadonlySet<number>): ColumnFindings {
  const named = findWanted(activities, [when, activity, count], taken);
  if (named.columns.has(activity.setting)) return named;
  const used = new Set([...taken, ...named.columns.values()]);
  const column = repeatingText(activities, used);
  if (column < 0) return named;
  const header = activities.table.headers[column]!;
  const finding = columnFinding(activity.setting, header, wording.headerSays(header), 'guess');
  return {
    findings: [...named.findings, finding],
    columns: new Map([...named.columns, [activity.setting, column]]),
  };
}

/** The column of texts that repeat most: what happened is said in a few words, again and again. */
function repeatingText({ table, shapes }: TabFacts, used: ReadonlySet<number>): number {
  const candidates = [...shapes.keys()].filter(
    (column) => !used.has(column) && isAddressable(table, column) && holdsTexts(shapes[column]!),
  );
  const repeats = (column: number) => shapes[column]!.filled / shapes[column]!.distinct;
  return candidates.sort((a, b) => repeats(b) - repeats(a))[0] ?? -1;
}

/** The column of Deals or Activities that holds lead keys, with how well it fits; null for none. */
export function foreignKeyFinding(
  setting: string,
  tab: TabFacts,
  leadKeys: ReadonlySet<string>,
  keyHeader: string,
): { finding: SettingFinding; column: number } | null {
  const { column, share } = joiningColumn(tab, leadKeys, keyHeader);
  if (column < 0) return null;
  // A header without a key below it yet is believed; strangers below it are not.
  if (share === 0 && keysOf(tab, column).size > 0) return null;
  const header = tab.table.headers[column]!;
  const isDefault = foldName(header) === foldName(keyHeader);
  const why =
    share >= 0.2 ? wording.joinsLeads(header, Math.round(share * 100)) : wording.sameHeaderAsLeads(header);
  const sureness = share >= 0.8 ? 'sure' : share >= 0.2 || isDefault ? 'likely' : 'guess';
  return { finding: { setting, value: header, why, sureness, isDefault }, column };
}
