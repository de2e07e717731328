import { columnIndex, foldName } from '../../scoring/index.ts';
import type { ColumnShape } from './column-shape.ts';
import { joiningColumn, type LeadKeys } from './find-lead-key.ts';
import { type HeaderRole, roleStrength } from './header-roles.ts';
import type { KnownSettings } from './known-settings.ts';
import { compilePhrases, plainWords } from './plain-words.ts';
import { say } from './sentences.ts';
import { type SettingFinding, settingFinding } from './setting-finding.ts';
import type { UserTab } from './user-tab.ts';

interface WantedColumn {
  readonly setting: string;
  readonly role: HeaderRole;
  readonly allows: (shape: ColumnShape) => boolean;
  /** Headers that say something else, whatever words of the role they have. */
  readonly isNot?: RegExp;
}

/** What is hoped for has not happened: such a column is taken only where there is no other. */
const isHoped = compilePhrases(
  'expected|expect|planned|plan|target|forecast*|estimated|estimate|anticipated|projected|due|scheduled|est|voraussichtlich*|geplant*|erwartet*|prognose|ziel|zieldatum|prevu|prevue|estime|estimee|previsionnel*|esperad*|previst*|estimad*|pronostico|attes*|stimat*|verwacht*|gepland*|streef*',
).within;
/** The end, or the last time, is not the beginning, and a birthday is none of either. */
const isNoBeginning = compilePhrases(
  'close|closed|closing|closedate|won|lost|signed|expected|target|planned|forecast*|due|abschluss*|geplant*|erwartet*|cloture|prevu*|cierre|fechamento|fecho|chiusura|sluiting*|verwacht*|last|latest|recent|birth*|birthday|expiry|expires|renewal|end|letzte*|zuletzt|geburt*|dernier*|naissance|fin|ultim*|nacimiento|nascimento|nascita|scadenza|laatste|geboorte*',
).within;

const holdsDays = (shape: ColumnShape) => shape.dayShare >= 0.5;
const holdsNumbers = (shape: ColumnShape) => shape.numberShare >= 0.5;
const holdsTexts = (shape: ColumnShape) =>
  shape.filled > 0 && shape.dayShare < 0.5 && shape.numberShare < 0.5;

const createdOn: WantedColumn = {
  setting: 'Deal created-on column',
  role: 'createdOn',
  allows: holdsDays,
  isNot: isNoBeginning,
};
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
  known: KnownSettings,
): readonly SettingFinding[] {
  const { findings } = findWanted(deals, ofDeals, taken, known);
  if (hasFinding(findings, createdOn.setting) || deals === leads) return findings;
  // Leads may know the day that a lead came in where Deals does not.
  return [...findings, ...findWanted(leads, [createdOn], new Set(), known).findings];
}

/** @param taken columns that mean something else */
export function activityColumns(
  activities: UserTab,
  taken: ReadonlySet<number>,
  known: KnownSettings,
): readonly SettingFinding[] {
  const { findings, used } = findWanted(activities, ofActivities, taken, known);
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
function findWanted(
  tab: UserTab,
  wanted: readonly WantedColumn[],
  taken: ReadonlySet<number>,
  known: KnownSettings,
) {
  const used = new Set(taken);
  const findings: SettingFinding[] = [];
  // What somebody has said is no column for anything else.
  for (const { setting } of wanted) {
    const column = columnIndex(tab.headers, known.value(setting) ?? '');
    if (column >= 0) used.add(column);
  }
  for (const one of wanted) {
    const said = known.value(one.setting);
    const column = said === undefined ? bestColumn(tab, one, used) : columnIndex(tab.headers, said);
    if (column < 0) continue;
    used.add(column);
    const header = tab.headers[column]!;
    const { setting } = one;
    const isSure = said !== undefined || (roleStrength(header, one.role) === 2 && !isHopedFor(header));
    const why = said === undefined ? say.headerSays(header) : say.youSaidSo;
    findings.push(settingFinding({ setting, value: header, why, sureness: isSure ? 'sure' : 'likely' }));
  }
  return { findings, used };
}

function bestColumn(tab: UserTab, { role, allows, isNot }: WantedColumn, used: ReadonlySet<number>): number {
  const fits = (shape: ColumnShape, column: number) =>
    !used.has(column) && allows(shape) && !isNot?.test(plainWords(tab.headers[column]!));
  const real = tab.columnOf(
    role,
    (shape, column) => fits(shape, column) && !isHopedFor(tab.headers[column]!),
  );
  return real >= 0 ? real : tab.columnOf(role, fits);
}

function isHopedFor(header: string): boolean {
  return isHoped.test(plainWords(header));
}

/** The column of texts that repeat most: what happened is said in a few words, again and again. */
export function repeatingText(tab: UserTab, used: ReadonlySet<number>): number {
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
  known: KnownSettings,
): { finding: SettingFinding; column: number } | null {
  const said = columnIndex(tab.headers, known.value(setting) ?? '');
  if (said >= 0) {
    const value = tab.headers[said]!;
    const isDefault = foldName(value) === foldName(leadKeys.header);
    return { finding: { setting, value, why: say.youSaidSo, sureness: 'sure', isDefault }, column: said };
  }
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
