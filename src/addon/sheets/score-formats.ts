import { columnLetters, disqualifiedName } from '../../scoring/index.ts';
import { statusTint } from '../../shared/index.ts';
import { type FormatRule, newFormatRule, type Range } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';
import type { Tab } from './tab.ts';

const faintText = '#9e9e9e';
/** A formula is no place for a longer one. */
const longestName = 200;

/** Where the scores stand that are to be formatted. */
interface FormatPlace {
  readonly tab: StandingTab;
  /** Indexes from 0, as those of our columns by id. */
  readonly keyColumn: number;
  readonly columns: ReadonlyMap<string, number>;
  /** The names of the ladder, the lowest first. */
  readonly statuses: readonly string[];
}

/**
 * Appends our conditional formats to the sheet's list: a score that belongs to another lead is greyed, a disqualified one
 * struck through. Those of ours that say something else are dropped. False where the list cannot be read whole: setting it
 * would drop what was not read.
 */
export function setScoreFormats(place: FormatPlace): boolean {
  const { sheet } = place.tab;
  if (!place.tab.hasRowsBelow()) return true;
  const present = sheet.getConditionalFormatRules();
  if (present.some(isUnreadable)) return false;
  const ours = scoreFormats(place);
  const wanted = ours.map(textOfFormat);
  const own = new Set(place.columns.values());
  const standing = present.filter((rule) => isOurs(rule, own)).map(meaningOf);
  if (standing.length === wanted.length && wanted.every((text) => standing.includes(text))) return true;
  const kept = present.filter((rule) => !isOurs(rule, own));
  const made = builtFormats(place.tab, ours);
  // The rules read are as their columns stood then.
  place.tab.look();
  sheet.setConditionalFormatRules([...kept, ...made]);
  return true;
}

/** A look where a formula holds, over columns from 0: a tint, else grey text. */
interface ScoreFormat {
  readonly formula: string;
  readonly columns: readonly number[];
  readonly isStruck?: boolean;
  readonly tint?: string;
}

function scoreFormats({ tab, columns, keyColumn, statuses }: FormatPlace): ScoreFormat[] {
  const cell = (index: number) => `$${columnLetters(index)}${tab.headerRow + 1}`;
  const there = (ids: readonly string[]) => ids.flatMap((id) => columns.get(id) ?? []).sort((a, b) => a - b);
  const scoredFor = columns.get('scoredFor');
  const status = columns.get('status');
  const formats: ScoreFormat[] = [];
  // No comma or semicolon: which of the two separates arguments depends on the spreadsheet's locale.
  if (scoredFor !== undefined)
    formats.push({
      formula: `=${cell(keyColumn)}&""<>${cell(scoredFor)}&""`,
      columns: there(['score', 'status', 'nextStep', 'why']),
    });
  if (status !== undefined)
    formats.push({
      formula: `=${cell(status)}="${disqualifiedName}"`,
      columns: there(['score']),
      isStruck: true,
    });
  if (scoredFor !== undefined && status !== undefined) {
    const isItsOwn = `(${cell(keyColumn)}&""=${cell(scoredFor)}&"")`;
    for (const [name, tint] of tintedStatuses(statuses))
      formats.push({
        formula: `=(${cell(status)}&""="${name.replace(/"/g, '""')}")*${isItsOwn}`,
        columns: there(['score', 'status']),
        tint,
      });
  }
  return formats.filter((format) => format.columns.length > 0);
}

/** The highest status first. @param statuses names of the ladder, the lowest first */
export function tintedStatuses(statuses: readonly string[]): (readonly [name: string, tint: string])[] {
  const tinted = statuses.flatMap((name, rung) => {
    const tint = statusTint(rung, statuses.length);
    return tint === null || name.length > longestName ? [] : [[name, tint] as const];
  });
  return tinted.reverse();
}

/** Tints of the same columns begin as a copy of the first: the colour is the only thing that differs. */
function builtFormats({ sheet, headerRow }: StandingTab, formats: readonly ScoreFormat[]): FormatRule[] {
  const tinted = new Map<string, FormatRule>();
  return formats.map(({ formula, columns, isStruck, tint }) => {
    const place = columns.join();
    const alike = tint === undefined ? undefined : tinted.get(place);
    if (alike !== undefined) return alike.copy().whenFormulaSatisfied(formula).setBackground(tint!).build();
    const ranges = neighboursIn(columns).map(([first, count]) =>
      sheet.getRange(`${columnLetters(first)}${headerRow + 1}:${columnLetters(first + count - 1)}`),
    );
    const rule = newFormatRule().whenFormulaSatisfied(formula).setRanges(ranges);
    if (tint === undefined) {
      rule.setFontColor(faintText);
      return (isStruck ? rule.setStrikethrough(true) : rule).build();
    }
    const built = rule.setBackground(tint).build();
    tinted.set(place, built);
    return built;
  });
}

/** Columns in a row, by the first of each and how many: a range for each is a call. */
function neighboursIn(columns: readonly number[]): [first: number, count: number][] {
  const found: [number, number][] = [];
  for (const column of columns) {
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === column) last[1]++;
    else found.push([column, 1]);
  }
  return found;
}

/** A kind that scripts cannot read has neither condition. */
function isUnreadable(rule: FormatRule): boolean {
  return rule.getBooleanCondition() === null && rule.getGradientCondition() === null;
}

// As `setScoreFormats` writes them, wherever the columns have gone since; of a deleted one Sheets leaves #REF!.
const reference = String.raw`(\$[A-Z]+\d+|#REF!)`;
const ourFormulas = [
  new RegExp(`^=${reference}&""<>${reference}&""$`),
  new RegExp(`^=${reference}="${disqualifiedName}"$`),
  new RegExp(String.raw`^=\(${reference}&""="(?:[^"]|"")*"\)\*\(${reference}&""=${reference}&""\)$`),
];

/** Such a formula over columns of ours (from 0) only: what covers others is the user's. */
function isOurs(rule: FormatRule, columns: ReadonlySet<number>): boolean {
  const formula = formulaOf(rule) ?? '';
  return (
    ourFormulas.some((pattern) => pattern.test(formula)) &&
    coveredColumns(rule).every((column) => columns.has(column))
  );
}

/** From 0; neighbours may have become one range. */
function coveredColumns(rule: FormatRule): number[] {
  const columnsOf = (range: Range) => {
    const first = range.getColumn() - 1;
    return Array.from({ length: range.getLastColumn() - first }, (_, i) => first + i);
  };
  return [...new Set(rule.getRanges().flatMap(columnsOf))].sort((a, b) => a - b);
}

function textOfFormat({ formula, columns }: Pick<ScoreFormat, 'formula' | 'columns'>): string {
  return `${formula} ${columns}`;
}

/** One of ours that covers fewer columns, as where some were made anew, is another one. */
function meaningOf(rule: FormatRule): string {
  const formula = formulaOf(rule) ?? '';
  return ourFormulas.some((pattern) => pattern.test(formula))
    ? `${formula} ${coveredColumns(rule)}`
    : formula;
}

/** Takes our conditional formats off the columns (from 0), and leaves the user's. */
export function removeScoreFormats({ sheet }: Tab, columns: ReadonlySet<number>): void {
  const present = sheet.getConditionalFormatRules();
  if (present.some(isUnreadable)) return;
  const kept = present.filter((rule) => !isOurs(rule, columns));
  if (kept.length < present.length) sheet.setConditionalFormatRules(kept);
}

function formulaOf(rule: FormatRule): string | null {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return typeof formula === 'string' ? formula : null;
}
