import {
  CallHistory,
  type CallList,
  type CallListEntry,
  callList,
  callRemark,
  mondayToFriday,
  Persons,
  readCalls,
  type TypedOutcome,
  typedOutcomes,
  WorkingDays,
} from '../../follow-up/index.ts';
import {
  columnIndex,
  isoDay,
  type Problem,
  problemAt,
  rungAt,
  shortened,
  type Table,
} from '../../scoring/index.ts';
import type { CallListFigures, CallListRow, CallsToday, CallView } from '../../shared/index.ts';
import type { LeadContacts } from '../document/follow-up.ts';
import { namedProblems } from '../document/named-problems.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { SettingsSheet } from '../document/settings-sheet.ts';
import { say } from './sentences.ts';
import { whyNobody } from './why-nobody.ts';

/** So many stand in the sidebar, with texts of at most so many characters. */
const mostOfToday = 10;
const longestText = 120;
/** So many columns of Leads may be repeated. */
const mostColumns = 3;

/** Whom to call, worked out from the scores and the calls. */
export class FoundCallList {
  private constructor(
    private readonly document: ScoredDocument,
    readonly contacts: LeadContacts,
    readonly list: CallList,
    /** Of the tab Calls: deals that people have typed there as results. */
    readonly typedOutcomes: readonly TypedOutcome[],
    readonly problems: readonly Problem[],
  ) {}

  /**
   * null where nobody has asked for it.
   * @param calls the tab Calls; null where there is none
   */
  static of(document: ScoredDocument, calls: Table | null): FoundCallList | null {
    const { followUp, scores, settings, model } = document;
    const { contacts = null, owners = null, statusSince = null } = followUp ?? {};
    if (contacts === null || statusSince === null) return null;
    const { keys, isLead, rowOfKey } = scores.leadKeys;
    const { leads, emailColumn, phoneColumn } = contacts;
    const context = { region: model, asOfDay: scores.asOfDay };
    const read = calls && readCalls(calls, context, rowOfKey);
    const persons = Persons.of(isLead, {
      keys,
      emails: leads.columns[emailColumn] ?? [],
      phones: leads.columns[phoneColumn] ?? [],
    });
    const list = callList({
      scores,
      since: statusSince,
      history: new CallHistory(persons, keys, contacts.contactedOn, read?.calls ?? []),
      persons,
      accounts: contacts.accounts,
      owners: owners!.names,
      workingDays: WorkingDays.read(settings.workingDays) ?? mondayToFriday,
      length: settings.callListLength,
    });
    const typed = typedOutcomes(read?.calls ?? []);
    return new FoundCallList(
      document,
      contacts,
      list,
      typed,
      namedProblems(read?.problems ?? [], contacts.names),
    );
  }

  /** Columns of Leads that the list repeats. */
  get moreColumns(): number[] {
    return this.known.slice(0, mostColumns);
  }

  /** What is wrong with the setting that names them. */
  settingProblems(): Problem[] {
    const { settings, ownTabs, leadsTab } = this.document;
    const { callListColumns } = settings;
    const place = ownTabs.settings && new SettingsSheet(ownTabs.settings).placeOf('Call list columns');
    const { headers } = this.contacts.leads;
    const unknown = callListColumns.filter((header) => columnIndex(headers, header) < 0);
    const findings = [
      ...unknown.map((header) => say.columnUnknown(header, leadsTab.name)),
      ...(this.known.length > mostColumns ? [say.columnsTooMany(mostColumns, this.known.length)] : []),
    ];
    return findings.map((finding) => problemAt(finding, settings.tab, place));
  }

  private get known(): number[] {
    const { headers } = this.contacts.leads;
    const indexes = this.document.settings.callListColumns.map((header) => columnIndex(headers, header));
    return [...new Set(indexes)].filter((index) => index >= 0);
  }

  /** As it is reported. */
  figures(): CallListFigures {
    const { entries, waiting, overdue, resting } = this.list;
    return { rows: entries.map((entry) => this.rowOf(entry)), waiting, overdue, resting };
  }

  /** What the sidebar opens with. @param tab name of the tab Call list */
  today(tab: string): CallsToday {
    const { scores, model, leadsTab } = this.document;
    const { entries, resting } = this.list;
    const lines = this.firstOfEach(entries).map((entry): CallView => {
      const { row, due, owner, status } = entry;
      const sheetRow = this.sheetRowOf(row);
      const short = (text: string) => shortened(text, longestText);
      const key = this.contacts.names.keyText(row);
      return {
        lead: short(this.contacts.names.nameOf(row)),
        ...(key.length > longestText ? {} : { key }),
        status: short(scores.statusName(row)),
        action: short(rungAt(model.ladder, status).action),
        due: due === null ? null : isoDay(due),
        owner: short(owner),
        remark: short(this.remarkOf(entry)),
        place: { tab: leadsTab.name, cell: `${sheetRow}:${sheetRow}` },
      };
    });
    const nobody = entries.length > 0 ? '' : whyNobody(this.document, resting).join(' ');
    return { lines, more: entries.length - lines.length, tab, ...(nobody === '' ? {} : { nobody }) };
  }

  /** Among whom leads are shared out. */
  ownerNames(): string[] {
    const rows = this.document.ownersTab?.owners.rows ?? [];
    return [...new Map(rows.filter(({ isOn }) => isOn).map(({ key, name }) => [key, name])).values()];
  }

  /** The first ones; where there are owners, the first ones of each. */
  private firstOfEach(entries: readonly CallListEntry[]): CallListEntry[] {
    if (this.ownerNames().length === 0) return entries.slice(0, mostOfToday);
    const counts = new Map<string, number>();
    return entries.filter(({ owner }) => {
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
      return counts.get(owner)! <= mostOfToday;
    });
  }

  sheetRowOf(row: number): number {
    return this.document.leads.headerRow + 1 + row;
  }

  remarkOf(entry: CallListEntry): string {
    const { scores } = this.document;
    return callRemark(entry, {
      asOfDay: scores.asOfDay,
      coolsOn: scores.coolsOn(entry.row),
      sheetRowOf: (row) => this.sheetRowOf(row),
      nameOf: (row) => this.contacts.names.nameOf(row),
    });
  }

  private rowOf(entry: CallListEntry): CallListRow {
    const { row, score, owner, since, due } = entry;
    const { scores } = this.document;
    return {
      row: this.sheetRowOf(row),
      key: scores.leadKeys.keys[row]!,
      score,
      status: scores.statusName(row),
      owner: owner === '' ? null : owner,
      since: Number.isNaN(since) ? null : isoDay(since),
      due: due === null ? null : isoDay(due),
      remark: this.remarkOf(entry),
    };
  }
}
