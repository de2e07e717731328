import { type Cell, columnOf, textOf } from '../cell.ts';
import type { Model } from '../deals.ts';
import { domainMatches, emailDomain } from '../email.ts';
import type { Lists } from '../lists.ts';
import type { ExpectedRow } from '../oracle.ts';
import { positionOf } from '../status.ts';
import type { Record } from '../workbook.ts';

/** A lead with all that is known of it before anybody asks whom to call. */
export interface TeamLead extends ExpectedRow {
  record: Record;
  /** Place of its status on the ladder; -1 for Won, Lost and Disqualified. */
  rung: number;
  /** Domain of its address; empty for free, academic, disposable and invalid ones. */
  account: string;
}

const shared = ['free mail', 'academic', 'disposable mail'];

export function cellIn(record: Record, header: string, { leads }: Model): Cell {
  return record.cells[columnOf(leads.headers, header)] ?? '';
}

export function teamLeadsOf(rows: ExpectedRow[], model: Model, lists: Lists): TeamLead[] {
  return rows.map((row, index) => {
    const record = model.leads.records[index]!;
    const domain = emailDomain(textOf(cellIn(record, 'Email', model))) ?? '';
    const isShared = shared.some((name) =>
      (lists.get(name) ?? []).some((item) => domainMatches(domain, item)),
    );
    return { ...row, record, rung: positionOf(model.ladder, row.status), account: isShared ? '' : domain };
  });
}
