import { type CaseFiles, workbookOf } from '../case-files.ts';
import { readCsv, readTextCsv } from '../csv.ts';
import { readLists } from '../lists.ts';
import { readModel, rowOf } from '../oracle.ts';
import { type AccountLine, accountsOf } from './accounts.ts';
import { type CallList, callListOf } from './call-list.ts';
import { type ChannelLine, channelsOf } from './channels.ts';
import { ownersOf } from './owners.ts';
import { teamLeadsOf } from './team-lead.ts';
import { type TouchLine, touchesOf } from './touches.ts';
import { trendOf } from './trend.ts';

export interface ExpectedFollowUp {
  rows: { row: number; owner: string | null; trend: number | 'new' | null; account: string | null }[];
  callList: CallList;
  accounts: AccountLine[];
  channels: ChannelLine[];
  touches: TouchLine[];
}

/** What follows from the scores of a team's files, told as DESIGN sections 12, 13 and 16 tell it. */
export function expectedFollowUp(files: CaseFiles): ExpectedFollowUp {
  const workbook = workbookOf(files);
  const { model } = readModel(workbook);
  const rows = model.leads.records.map((lead) => rowOf(lead, model, true));
  const leads = teamLeadsOf(rows, model, readLists(workbook.lists));
  const owners = ownersOf(leads, files.owners === undefined ? [] : readTextCsv(files.owners), model);
  const accounts = accountsOf(leads, model);
  const listed = new Set(accounts.map(({ account }) => account));
  const calls = files.calls === undefined ? [] : readCsv(files.calls);
  return {
    rows: leads.map((lead) => ({
      row: lead.row,
      owner: owners.get(lead.row) || null,
      trend: trendOf(lead, model),
      account: listed.has(lead.account) ? lead.account : null,
    })),
    callList: callListOf(leads, calls, ({ row }) => owners.get(row) ?? '', model),
    accounts,
    channels: channelsOf(leads, 'Source', model),
    touches: touchesOf(model),
  };
}
