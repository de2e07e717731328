import {
  type Account,
  type Accounts,
  accountsOf,
  accountsOfLeads,
  columnsOfAccounts,
} from '../../follow-up/index.ts';
import { columnIndex, type Problem, problemAt, type Table } from '../../scoring/index.ts';
import type { AccountFigures } from '../../shared/index.ts';
import { LeadNames } from './lead-names.ts';
import { type LeadOwners, leadOwners, OwnerColumns } from './lead-owners.ts';
import { readMoreColumns } from './more-lead-columns.ts';
import { nameColumns } from './name-columns.ts';
import { privateDomains } from './private-domains.ts';
import type { ScoredLeads } from './scored-leads.ts';
import { say } from './sentences.ts';
import { SettingsSheet } from './settings-sheet.ts';

/** The accounts of a run, and what is said of them. */
export class FoundAccounts {
  private constructor(
    private readonly document: ScoredLeads,
    private readonly accounts: Accounts,
    private readonly names: LeadNames,
    private readonly ownerOf: (row: number) => string,
    readonly problems: readonly Problem[],
  ) {}

  /**
   * Reads the columns that it takes.
   * @param known whose the leads are, where that was asked for
   * @throws ColumnsMoved where columns have been moved since the leads were read
   */
  static of(document: ScoredLeads, known: LeadOwners | null): FoundAccounts {
    const { settings, scores, ownTabs, dealScores } = document;
    const candidates = candidatesIn(document);
    const leads = withAccountColumns(document, candidates);
    const { isLead } = scores.leadKeys;
    const accounts = accountsOfLeads(leads, isLead, candidates, settings, privateDomains(ownTabs));
    // Without a tab of owners none is dealt, and they are what stands on Leads.
    const { names } = known ?? leadOwners(document, new OwnerColumns(document, leads), []);
    const ownerOf = (row: number) => names[row] ?? '';
    return new FoundAccounts(
      document,
      accountsOf({ scores, accounts, deals: dealScores ?? null, hasOwner: (row) => ownerOf(row) !== '' }),
      new LeadNames(leads, nameColumns(document), scores.keyColumn),
      ownerOf,
      columnProblems(document, accounts.names.size),
    );
  }

  get list(): readonly Account[] {
    return this.accounts.list;
  }

  /** The account of a lead, as its people are called; null where it has none. */
  nameAt(row: number): string | null {
    return this.accounts.ofRow[row]?.name ?? null;
  }

  /** What stands beside a lead. @example `78 · Acme` */
  cellAt(row: number): string {
    const account = this.accounts.ofRow[row] ?? null;
    return account === null ? '' : say.accountCell(account.score, account.name);
  }

  bestNameOf({ best }: Account): string {
    return this.names.nameOf(best);
  }

  bestSheetRowOf({ best }: Account): number {
    return this.document.leads.headerRow + 1 + best;
  }

  ownerOfAccount({ ownedRow }: Account): string {
    return ownedRow < 0 ? '' : this.ownerOf(ownedRow);
  }

  /** @example `78 = 68 Ann · +10 two more active` */
  whyOf(account: Account): string {
    return say.accountWhy(account.score, this.linesOf(account));
  }

  /** As it is reported. */
  figures(): AccountFigures[] {
    const { keys } = this.document.scores.leadKeys;
    return this.list.map((account) => {
      const { name, people, active, best, score, status, won, lost } = account;
      const owner = this.ownerOfAccount(account);
      return {
        ...{ account: name, people, active, bestKey: keys[best]!, score, status },
        ...{ owner: owner === '' ? null : owner, won, lost },
        why: this.linesOf(account),
      };
    });
  }

  private linesOf(account: Account): [points: number, label: string][] {
    return account.why.map(({ points, kind, others }) => [
      points,
      kind === 'best lead'
        ? this.bestNameOf(account)
        : kind === 'more active'
          ? say.moreActive(others)
          : kind,
    ]);
  }
}

function candidatesIn({ leads, settings, outputs }: ScoredLeads): number[] {
  return columnsOfAccounts(leads.headers, settings, new Set(outputs.columns.values()));
}

function withAccountColumns(document: ScoredLeads, candidates: readonly number[]): Table {
  const { leads, settings, scores } = document;
  const owner = columnIndex(leads.headers, settings.ownerColumn);
  const wanted = new Set([...candidates, ...nameColumns(document), owner]);
  wanted.delete(-1);
  wanted.delete(scores.keyColumn);
  const read = readMoreColumns(document, [...wanted]);
  return { ...leads, columns: leads.columns.map((column, index) => read.get(index) ?? column) };
}

/** A column of accounts that is not there, or in which nothing stands. */
function columnProblems({ settings, ownTabs, leads }: ScoredLeads, accounts: number): Problem[] {
  const { accountColumn } = settings;
  if (accountColumn === '') return [];
  const place = ownTabs.settings && new SettingsSheet(ownTabs.settings).placeOf('Account column');
  if (columnIndex(leads.headers, accountColumn) < 0)
    return [
      problemAt(say.accountColumnMissing(accountColumn, leads.tab, leads.headers), settings.tab, place),
    ];
  if (accounts > 0 || leads.rowCount === 0) return [];
  return [problemAt(say.accountColumnEmpty(accountColumn, leads.tab), settings.tab, place)];
}
