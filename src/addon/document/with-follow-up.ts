import {
  accountsOfLeads,
  columnsOfAccounts,
  emailColumn,
  namedEmailColumn,
  phoneColumn,
  readContactedOn,
  statusSince,
} from '../../follow-up/index.ts';
import { namingColumns } from '../../proposal/index.ts';
import {
  columnIndex,
  compileDomainPatterns,
  dayReader,
  foldName,
  localeOf,
  readLists,
  type Table,
} from '../../scoring/index.ts';
import { callListId } from './call-list-tab.ts';
import type { FollowUp, LeadContacts } from './follow-up.ts';
import { LeadNames } from './lead-names.ts';
import { leadOwners, OwnerColumns } from './lead-owners.ts';
import { readMoreColumns } from './more-lead-columns.ts';
import type { OwnTabs } from './own-tabs.ts';
import { presentOutput, type ScoredDocument } from './score-document.ts';

/**
 * The document with what follows from its scores, where the spreadsheet or whoever started the run asks for it; else nothing
 * is read or worked out.
 * @throws ColumnsMoved where columns have been moved since the leads were read
 */
export function withFollowUp(document: ScoredDocument): ScoredDocument {
  const { outputs, problems } = document;
  const hasSince = outputs.columns.has('statusSince') || outputs.missing.includes('statusSince');
  const asksContacts = asksCallList(document) || document.ownersTab !== null;
  if (!hasSince && !asksContacts) return document;
  const contacts = asksContacts ? readContacts(document) : null;
  const owners =
    contacts && leadOwners(document, new OwnerColumns(document, contacts.leads), contacts.accounts);
  const followUp: FollowUp = { statusSince: sinceOf(document), contacts, owners };
  const found = [...(contacts?.problems ?? []), ...(owners?.problems ?? [])];
  return { ...document, followUp, problems: [...problems, ...found] };
}

/** Whether there is a call list to be kept, or one is to be told of. */
function asksCallList({ book, markedTabs }: ScoredDocument): boolean {
  return markedTabs.has(callListId) || book.start.request.callList === true;
}

function sinceOf(document: ScoredDocument): Float64Array {
  const { model, scores } = document;
  const column = presentOutput(document, 'statusSince') ?? [];
  const { dayOf } = dayReader(column, model);
  return statusSince({
    ladder: model.ladder,
    isLead: scores.leadKeys.isLead,
    statuses: scores.statuses,
    standing: presentOutput(document, 'status'),
    standingSince: Float64Array.from(scores.statuses, (_, row) => dayOf(column[row] ?? '')),
    asOfDay: scores.asOfDay,
  });
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
  return {
    leads,
    accounts: accountsOfLeads(leads, isLead, candidates, settings, privateDomains(ownTabs)).keys,
    contactedOn: days,
    emailColumn: emailColumn(leads, ownColumns),
    phoneColumn: phoneColumn(leads.headers, localeOf(book.locale).language),
    names: new LeadNames(leads, nameColumns(document), scores.keyColumn),
    problems,
  };
}

/** Lists of domains that are no company's. */
const privateLists = ['Free mail', 'Academic', 'Disposable mail'];

function privateDomains({ lists }: OwnTabs): (domain: string) => boolean {
  const all = readLists(lists?.table ?? null);
  return compileDomainPatterns(privateLists.flatMap((name) => all.get(foldName(name)) ?? []));
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
  const read = readMoreColumns(document, [...wanted]);
  return { ...leads, columns: leads.columns.map((column, index) => read.get(index) ?? column) };
}

/** Columns that name a lead as people know it. */
function nameColumns({ leads, settings, scores, outputs }: ScoredDocument): number[] {
  const own = new Set(outputs.columns.values());
  const chosen = settings.showLeadsAs.map((header) => columnIndex(leads.headers, header));
  const known = chosen.filter((index) => index >= 0 && !own.has(index));
  if (known.length > 0) return known;
  return namingColumns(leads.headers, (index) => own.has(index) || index === scores.keyColumn);
}

/** So many rows tell which column holds addresses where no header does. */
const rowsLookedAt = 1_000;

function emailColumnIn({ leadsTab, leads, outputs }: ScoredDocument): number {
  const named = namedEmailColumn(leads.headers);
  if (named >= 0) return named;
  return emailColumn(leadsTab.readFirstRows(rowsLookedAt), new Set(outputs.columns.values()));
}
