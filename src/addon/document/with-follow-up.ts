import {
  accountsOfLeads,
  columnsOfAccounts,
  emailColumn,
  namedEmailColumn,
  phoneColumn,
  readContactedOn,
  statusSince,
  trendsOf,
} from '../../follow-up/index.ts';
import { columnIndex, dayReader, localeOf, type Table } from '../../scoring/index.ts';
import { accountsId } from './accounts-id.ts';
import { asksTrend, isWanted } from './asked-outputs.ts';
import type { FollowUp, LeadContacts } from './follow-up.ts';
import { FoundAccounts } from './found-accounts.ts';
import { LeadNames } from './lead-names.ts';
import { leadOwners, OwnerColumns } from './lead-owners.ts';
import { readMoreColumns } from './more-lead-columns.ts';
import { nameColumns } from './name-columns.ts';
import { namedProblems } from './named-problems.ts';
import { presentOutput } from './present-output.ts';
import { privateDomains } from './private-domains.ts';
import { hasLostOutput, isFirstOfKey } from './remembered-output.ts';
import type { ScoredDocument } from './score-document.ts';
import { stampsSince } from './stamps-to-take-back.ts';

/**
 * The document with what follows from its scores, where the spreadsheet or whoever started the run asks for it; else nothing
 * is read or worked out.
 * @param asks whether somebody wants to know whose the leads are and how they are reached
 * @throws ColumnsMoved where columns have been moved since the leads were read
 */
export function withFollowUp(document: ScoredDocument, asks = asksCallList(document)): ScoredDocument {
  const { problems } = document;
  const asksContacts = asks || document.ownersTab !== null;
  const asksSince = asksContacts || isWanted(document, 'statusSince');
  if (![asksSince, asksTrend(document), asksAccounts(document)].includes(true)) return document;
  const contacts = asksContacts ? readContacts(document) : null;
  const owners =
    contacts && leadOwners(document, new OwnerColumns(document, contacts.leads), contacts.accounts);
  const accounts = asksAccounts(document) ? FoundAccounts.of(document, owners) : null;
  const followUp: FollowUp = {
    statusSince: asksSince ? sinceOf(document) : null,
    contacts,
    owners,
    accounts,
    trendOf: asksTrend(document) ? trendsOf(document.scores) : null,
  };
  const found = [contacts, owners, accounts].flatMap((part) => part?.problems ?? []);
  return { ...document, followUp, problems: [...problems, ...found] };
}

/** Whether there is a call list to be kept, or one is to be told of. */
export function asksCallList({ book, callListTab }: ScoredDocument): boolean {
  return callListTab !== null || book.start.request.callList === true;
}

/** Whether there is a column of accounts or a tab of them to be kept, or they are to be told of. */
function asksAccounts(document: ScoredDocument): boolean {
  const { request } = document.book.start;
  const isAsked = request.accounts === true || request.rows === true;
  return isAsked || document.markedTabs.has(accountsId) || isWanted(document, 'account');
}

function sinceOf(document: ScoredDocument): Float64Array {
  const { model, scores } = document;
  const column = presentOutput(document, 'statusSince') ?? [];
  const { dayOf } = dayReader(column, model);
  const since = statusSince({
    ladder: model.ladder,
    isLead: scores.leadKeys.isLead,
    statuses: scores.statuses,
    standing: presentOutput(document, 'status'),
    standingSince: Float64Array.from(scores.statuses, (_, row) => dayOf(column[row] ?? '')),
    asOfDay: scores.asOfDay,
  });
  return since.map((day, row) => keptSince(document, row, day));
}

/** The day that runs keep, of a lead whose row came back, and of one that a version has raised that was replaced since. */
function keptSince(document: ScoredDocument, row: number, day: number): number {
  const { memory, keyTexts, book, scores, model } = document;
  if (memory === null || memory.tab === null || !isFirstOfKey(document, row)) return day;
  const key = keyTexts[row]!;
  const kept = memory.dayOf(key, 'statusSince');
  if (hasLostOutput(document, row) && !Number.isNaN(kept)) return kept;
  const replacedOn = stampsSince(book.kept);
  const isOfReplaced = replacedOn !== null && day === kept && day >= replacedOn;
  const hasFallen = scores.statuses[row]! < scores.inputs.presentRungs[row]!;
  if (!isOfReplaced || !hasFallen) return day;
  const before = memory.dayOf(key, 'sinceBefore');
  const isOnList = model.ladder.roles.isOnCallList[scores.statuses[row]!] === true;
  // Whoever is on the list has a day: of a lead that was not there before it is today.
  return Number.isNaN(before) && isOnList ? scores.asOfDay : before;
}

function readContacts(document: ScoredDocument): LeadContacts {
  const { book, settings, model, scores, ownTabs, outputs } = document;
  const leads = withContactColumns(document);
  const ownColumns = new Set(outputs.columns.values());
  const { isLead } = scores.leadKeys;
  const candidates = columnsOfAccounts(leads.headers, settings, ownColumns);
  const { days, problems } = readContactedOn(leads, settings.contactedOnColumn, isLead, {
    region: model,
    asOfDay: scores.asOfDay,
  });
  const names = new LeadNames(leads, nameColumns(document), scores.keyColumn);
  return {
    leads,
    accounts: accountsOfLeads(leads, isLead, candidates, settings, privateDomains(ownTabs)).keys,
    contactedOn: days,
    emailColumn: emailColumn(leads, ownColumns),
    phoneColumn: phoneColumn(leads.headers, localeOf(book.locale).language),
    names,
    problems: namedProblems(problems, names),
  };
}

/** A score reads only what its rules ask for. */
function withContactColumns(document: ScoredDocument): Table {
  const { book, leads, settings } = document;
  const { headers } = leads;
  const named = [
    settings.contactedOnColumn,
    settings.ownerColumn,
    settings.accountColumn,
    settings.dealCreatedOnColumn,
    ...settings.callListColumns,
  ].map((header) => columnIndex(headers, header));
  const phone = phoneColumn(headers, localeOf(book.locale).language);
  const wanted = new Set([...named, ...nameColumns(document), phone, emailColumnIn(document)]);
  wanted.delete(-1);
  const read = readMoreColumns(document, together([...wanted], document));
  return { ...leads, columns: leads.columns.map((column, index) => read.get(index) ?? column) };
}

/** So many cells are read as one block, with the columns between the wanted ones: two calls fewer for each gap. */
const cellsTogether = 100_000;

function together(wanted: readonly number[], { leads, scores }: ScoredDocument): number[] {
  const all = [...wanted, scores.keyColumn];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const width = last - first + 1;
  if (wanted.length === 0 || width * leads.rowCount > cellsTogether) return [...wanted];
  return Array.from({ length: width }, (_, index) => first + index);
}

/** So many rows tell which column holds addresses where no header does. */
const rowsLookedAt = 1_000;

function emailColumnIn({ leadsTab, leads, outputs }: ScoredDocument): number {
  const named = namedEmailColumn(leads.headers);
  if (named >= 0) return named;
  return emailColumn(leadsTab.readFirstRows(rowsLookedAt), new Set(outputs.columns.values()));
}
