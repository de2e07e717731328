import { foreignKeyColumn, leadKeyColumn } from '../../scoring/index.ts';
import type { ModelDocument } from '../document/read-model.ts';
import { whileKnown } from '../sheets/while-known.ts';
import { writeCells } from '../sheets/write-cells.ts';
import type { ForgottenLead } from './forgotten-lead.ts';
import { recordsNaming, writeWithout } from './kept-records.ts';
import { type NamedCells, namedCells } from './named-cells.ts';
import { type Place, places } from './places.ts';
import { say } from './sentences.ts';

/** Where tabs and records of ours name a lead. */
export class FoundNames {
  private constructor(
    private readonly document: ModelDocument,
    private readonly lead: ForgottenLead,
    /** Those that name it. */
    readonly tabs: readonly NamedCells[],
    private readonly records: ReturnType<typeof recordsNaming>,
  ) {}

  /** In tabs that are marked as ours: one of the same name may be a person's. */
  static of(document: ModelDocument, lead: ForgottenLead): FoundNames {
    const { markedTabs } = document;
    const all = [...places, dealsPlace(document, lead)].flatMap((place) => {
      const tab = markedTabs.get(place.id);
      return tab === undefined ? [] : [namedCells(tab, place, lead)];
    });
    const tabs = all.filter(({ cells }) => cells.length > 0);
    return new FoundNames(document, lead, tabs, recordsNaming(lead));
  }

  get isEmpty(): boolean {
    return this.tabs.length + this.records.length === 0;
  }

  get cellCount(): number {
    return this.tabs.reduce((sum, { cells }) => sum + cells.length, 0);
  }

  /** One a tab. */
  get lines(): string[] {
    const { tabs, records } = this;
    return [
      ...tabs.map(({ tab, cells }) => say.tabLine(tab.name, cells.length)),
      ...(records.length > 0 ? [say.recordsLine(records.length)] : []),
    ];
  }

  get remarks(): string[] {
    const { document, lead, tabs } = this;
    const deals = document.markedTabs.get(dealsId);
    return [
      ...(lead.rows.length > 0 ? [say.stillThere(document.leadsTab.name, lead.rows)] : []),
      ...tabs
        .filter(({ typedRows }) => typedRows.length > 0)
        .map(({ tab, typedRows }) => say.notes(tab.name, typedRows)),
      ...(tabs.some(({ tab }) => tab.id === deals?.id) ? [say.dealsStay(deals!.name)] : []),
    ];
  }

  /**
   * Takes the lead out of records and tabs. Whose a row is goes last: where the rest is refused, it is found again.
   * @throws ColumnsMoved where people have moved what was found
   */
  takeOut(): void {
    writeWithout(this.records);
    const known = this.tabs.map(({ tab, cells }) => ({ tab: whileKnown(tab, cells), cells }));
    const parts = [false, true].flatMap((isName) =>
      known.map(({ tab, cells }) => ({ tab, cells: cells.filter((cell) => cell.isName === isName) })),
    );
    writeCells(parts);
  }
}

/** Id of the tab of won and lost deals that we have made. */
const dealsId = 'deals';

/** Its key stays, by which the deal is counted, unless it is an address. */
function dealsPlace({ leadsTab, settings, markedTabs }: ModelDocument, lead: ForgottenLead): Place {
  const leadKey = leadsTab.headers[leadKeyColumn(leadsTab.headers, settings.leadKeyColumn)] ?? '';
  const headers = markedTabs.get(dealsId)?.readHeaders(1) ?? [];
  const key = headers[foreignKeyColumn(headers, settings.dealKeyColumn, leadKey)] ?? '';
  const emptied = lead.isKeyAddress ? ['Name', key] : ['Name'];
  return { id: dealsId, headerRow: 1, naming: ['Name', key], emptied, theirs: ['Reason'] };
}
