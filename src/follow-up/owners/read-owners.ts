import {
  cellText,
  columnIndex,
  compileConditions,
  type DayReader,
  dayReader,
  type Finding,
  foldName,
  isEmptyCell,
  type Model,
  type ModelSource,
  type Problem,
  plainNumber,
  type RowConditions,
  type Table,
  type TableRow,
  tableRows,
} from '../../scoring/index.ts';
import type { OwnerRow, Owners } from './owner-row.ts';
import { say } from './sentences.ts';

const headers = ['Owner', 'Away until', 'From status', 'Share', 'At most open', 'Dealt'] as const;
type Row = TableRow<(typeof headers)[number]>;

/** Headers whose cells say the same as in the Rules tab; the name stands where Rules has that of a rule. */
const asInRules = new Map([
  ['on', 'On'],
  ['owner', 'Rule'],
  ['field', 'Field'],
  ['test', 'Test'],
  ['value', 'Value'],
]);

/** Reads the Owners tab. A row with a problem deals nothing until it is mended. */
export function readOwners(
  table: Table,
  model: Model,
  source: Omit<ModelSource, 'rules'>,
): { owners: Owners; problems: Problem[] } {
  const rules = { ...table, headers: table.headers.map((header) => asInRules.get(foldName(header)) ?? '') };
  const { rows, problems } = compileConditions({ ...source, rules });
  return new OwnersReader(table, model, problems).read(rows);
}

class OwnersReader {
  private readonly rows: readonly Row[];
  private readonly days: DayReader;
  private readonly rungs: readonly string[];

  constructor(
    private readonly table: Table,
    private readonly model: Model,
    private readonly problems: Problem[],
  ) {
    this.rows = tableRows(table, headers);
    this.days = dayReader(table.columns[columnIndex(table.headers, 'Away until')] ?? [], model);
    this.rungs = model.ladder.rungs.map(({ name }) => name);
  }

  read(written: readonly RowConditions[]): { owners: Owners; problems: Problem[] } {
    const { problems } = this;
    const awayUntil = new Map<string, number>();
    const dealt = new Map<string, number>();
    const seen = new Set<string>();
    const rows = written.map((conditions) => {
      const row = this.rows[conditions.row - this.table.headerRow - 1]!;
      const read = this.ownerRow(row, conditions);
      const { key } = read;
      const day = this.days.dayOf(row.cell('Away until'));
      if (!Number.isNaN(day)) awayUntil.set(key, Math.max(day, awayUntil.get(key) ?? day));
      const isTopmost = !seen.has(key);
      seen.add(key);
      const count = isTopmost ? this.dealt(row) : null;
      if (count !== null) dealt.set(key, count);
      return read;
    });
    const columns = [...new Set(written.flatMap((conditions) => conditions.columns))];
    return { owners: { rows, columns, awayUntil, dealt }, problems };
  }

  private ownerRow(row: Row, { isOn, conditions, identity }: RowConditions): OwnerRow {
    const before = this.problems.length;
    const name = row.text('Owner');
    if (isOn && name === '') this.report(row, 'Owner', say.ownerMissing());
    const read = {
      row: row.row,
      name,
      key: foldName(name),
      isOn,
      conditions: conditions ?? [],
      identity,
      fromRung: this.fromRung(row, isOn),
      share: this.number(row, 'Share', (share) => share > 0, isOn && say.shareUnreadable) ?? 1,
      mostOpen: this.number(row, 'At most open', isWhole, isOn && say.mostOpenUnreadable),
    };
    const away = row.cell('Away until');
    if (isOn && !isEmptyCell(away) && Number.isNaN(this.days.dayOf(away)))
      this.report(row, 'Away until', say.awayUnreadable(cellText(away)));
    return { ...read, isWorking: isOn && conditions !== null && this.problems.length === before };
  }

  private fromRung(row: Row, isOn: boolean): number {
    const { rungs } = this;
    const { sql } = this.model.ladder.roles;
    const name = row.text('From status');
    if (name === '') return sql >= 0 ? sql : rungs.length - 1;
    const rung = rungs.findIndex((one) => foldName(one) === foldName(name));
    if (rung < 0 && isOn) this.report(row, 'From status', say.fromStatusUnknown(name, rungs));
    return rung;
  }

  private dealt(row: Row): number | null {
    return this.number(row, 'Dealt', isWhole, say.dealtUnreadable);
  }

  /** null where the cell is empty or cannot be read. */
  private number(
    row: Row,
    header: (typeof headers)[number],
    isAllowed: (number: number) => boolean,
    unreadable: ((received: string) => Finding) | false,
  ): number | null {
    const cell = row.cell(header);
    if (isEmptyCell(cell)) return null;
    const number = plainNumber(cell, this.model.locale);
    if (isAllowed(number)) return number;
    if (unreadable) this.report(row, header, unreadable(cellText(cell)));
    return null;
  }

  private report(row: Row, header: (typeof headers)[number], finding: Finding): void {
    this.problems.push(row.problem(finding, header));
  }
}

function isWhole(number: number): boolean {
  return Number.isInteger(number) && number >= 0;
}
