import {
  CallHistory,
  type CallList,
  type CallListEntry,
  callList,
  callRemark,
  mondayToFriday,
  Persons,
  readCalls,
  WorkingDays,
} from '../../follow-up/index.ts';
import { isoDay, type Problem, type Table } from '../../scoring/index.ts';
import type { CallListFigures, CallListRow } from '../../shared/index.ts';
import type { LeadContacts } from '../document/follow-up.ts';
import type { ScoredDocument } from '../document/score-document.ts';

/** Whom to call, worked out from the scores and the calls. */
export class FoundCallList {
  private constructor(
    private readonly document: ScoredDocument,
    readonly contacts: LeadContacts,
    readonly list: CallList,
    /** Of the tab Calls. */
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
    const read = calls && readCalls(calls, context, (key) => rowOfKey.has(key));
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
    return new FoundCallList(document, contacts, list, read?.problems ?? []);
  }

  /** As it is reported. */
  figures(): CallListFigures {
    const { entries, waiting, overdue, resting } = this.list;
    return { rows: entries.map((entry) => this.rowOf(entry)), waiting, overdue, resting };
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
