import {
  type Cell,
  type Column,
  cellText,
  createTimeZone,
  dayReader,
  fold,
  isErrorCell,
  localeOf,
  readNumber,
  withDateOrder,
} from '../../scoring/index.ts';
import { type ColumnShape, filledCells } from '../detect/column-shape.ts';
import { type HeaderRole, rolesOf } from '../detect/header-roles.ts';
import { UserTab } from '../detect/user-tab.ts';
import { saysOutcome, saysWho } from './barred-headers.ts';
import { keyColumnOf, outcomeColumns, type ProposalSource } from './proposal-source.ts';

/** A column of Leads that rules may rest on, and how its values can be asked. */
export interface UsableColumn {
  readonly index: number;
  readonly header: string;
  readonly cells: Column;
  readonly shape: ColumnShape;
  readonly roles: readonly HeaderRole[];
  readonly use: 'number' | 'yesNo' | 'category' | 'text' | 'email' | 'day' | 'presence';
  /** Share of the rows that have something in this column. */
  readonly filledShare: number;
}

/** What says who somebody is, or only for people to read, is no ground for points. */
const namingRoles: readonly HeaderRole[] = ['id', 'company', 'person', 'address', 'note'];
const presenceRoles: readonly HeaderRole[] = ['phone', 'url'];
const textRoles: readonly HeaderRole[] = ['title', 'interest', 'source', 'industry'];

const mostCategories = 60;

/** Columns of Leads that rules may be proposed for; never names, ids, keys, our columns, the outcome or what gives it away. */
export function usableColumns(source: ProposalSource): UsableColumn[] {
  const { leads, ownColumns } = source;
  const excluded = new Set([...ownColumns, ...outcomeColumns(source), keyColumnOf(source)]);
  const tab = new UserTab(leads, source);
  return leads.headers.flatMap((header, index) => {
    if (excluded.has(index) || !tab.isAddressable(index) || saysOutcome(header) || saysWho(header)) return [];
    const shape = tab.shape(index);
    const column = { index, header, cells: leads.columns[index]!, shape, roles: rolesOf(header) };
    const use = useOf(column, source);
    const filledShare = leads.rowCount === 0 ? 0 : shape.filled / leads.rowCount;
    return use === null ? [] : [{ ...column, use, filledShare }];
  });
}

type KnownColumn = Omit<UsableColumn, 'use' | 'filledShare'>;

function useOf(column: KnownColumn, source: ProposalSource): UsableColumn['use'] | null {
  const { cells, shape, roles } = column;
  if (shape.filled === 0) return null;
  const has = (role: HeaderRole) => roles.includes(role);
  // `Client` over two or three words is a kind of client, not a name.
  const isKind = shape.distinct <= 5 && shape.filled >= 30 && has('company');
  if (!isKind && namingRoles.some(has)) return null;
  if (shape.emailShare > 0.5 || has('email')) return shape.emailShare > 0.5 ? 'email' : null;
  if (presenceRoles.some(has)) return 'presence';
  const filled = filledCells(cells);
  if (isYesNo(filled, source)) return 'yesNo';
  if (shape.dayShare > 0.5) return areReadableDays(filled, source) ? 'day' : null;
  if (shape.numberShare > 0.5 && shape.numberShare + shape.rangeShare >= 0.85 && shape.distinct > 2)
    return 'number';
  return wordsUse(column, isCode(filled));
}

function wordsUse({ shape, roles }: KnownColumn, isCode: boolean): UsableColumn['use'] | null {
  const distinctShare = shape.distinct / shape.filled;
  const isShort = shape.distinct <= mostCategories && (distinctShare <= 0.5 || shape.distinct <= 8);
  if (isShort) return isCode ? 'presence' : 'category';
  if (textRoles.some((role) => roles.includes(role))) return 'text';
  return distinctShare > 0.5 || isCode ? null : 'category';
}

function isYesNo(filled: Column, { settings }: ProposalSource): boolean {
  const words = new Set([...settings.yesWords, ...settings.noWords].map(fold));
  const answers = filled.filter((cell) => !isErrorCell(cell));
  return answers.length > 0 && answers.every((cell) => words.has(fold(cellText(cell))));
}

function areReadableDays(filled: Column, { locale, timeZone, settings }: ProposalSource): boolean {
  const { dayOf } = dayReader(filled, {
    locale: withDateOrder(localeOf(locale), settings.dateOrder),
    timeZone: createTimeZone(timeZone),
  });
  return filled.filter((cell) => !Number.isNaN(dayOf(cell))).length > filled.length / 2;
}

export function numberIn(cell: Cell, localeName: string): number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? readNumber(cell, localeOf(localeName)) : Number.NaN;
}

/** Long runs of hexadecimal digits, tokens: an id whatever its header says. */
function isCode(filled: Column): boolean {
  const codes = filled.filter((cell) => /^[0-9a-f-]{16,}$/i.test(cellText(cell).trim()));
  return codes.length > filled.length / 2;
}
