import type { ColumnDataSchemaModel, EditCell, EditorBase, HyperFunc, VNode } from '@revolist/revogrid';
import type { GridRow } from './shown-tab.ts';

type Save = (value: unknown, preventFocus?: boolean) => void;

const listId = 'cell-choices';
const lookMilliseconds = 50;

/** Types into a cell. Values that validation names are offered, and others taken, as in Sheets where it only warns. */
export class CellEditor implements EditorBase {
  element: Element | null = null;
  // The grid checks for its presence and sets it.
  editCell: EditCell = undefined as unknown as EditCell;
  private readonly cell: ColumnDataSchemaModel;
  private readonly save: Save;
  private input: HTMLInputElement | null = null;

  constructor(cell: ColumnDataSchemaModel, save: Save) {
    this.cell = cell;
    this.save = save;
  }

  render(h: HyperFunc<VNode>): VNode[] {
    const row = this.cell.model as GridRow;
    const choices = row.view.choicesAt(row.row, Number(this.cell.prop));
    const input = h('input', {
      type: 'text',
      'aria-label': 'Cell',
      list: listId,
      value: this.startText(row),
      ref: (made: HTMLInputElement) => {
        this.input = made;
      },
      onKeyDown: (event: KeyboardEvent) => this.onKeyDown(event),
    });
    const options = choices.map((value) => h('option', { value }));
    return [input, h('datalist', { id: listId }, options)];
  }

  async componentDidRender(): Promise<void> {
    await Promise.resolve();
    this.input?.focus();
  }

  getValue(): string {
    return this.input?.value ?? '';
  }

  appendPendingInput(text: string): boolean {
    if (!this.input) return false;
    this.input.value += text;
    return true;
  }

  beforeDisconnect(): void {
    this.input?.blur();
  }

  /** A typed key replaces what stands there; else the text or the formula is edited. */
  private startText(row: GridRow): string {
    const typed: unknown = this.editCell?.val;
    return typeof typed === 'string' ? typed : row.view.inputText(row.row, Number(this.cell.prop));
  }

  private onKeyDown({ key, isComposing }: KeyboardEvent): void {
    if (isComposing || (key !== 'Enter' && key !== 'Tab')) return;
    const value = this.getValue();
    this.beforeDisconnect();
    this.save(value, key === 'Tab');
  }
}

export async function cellEditorClosed(): Promise<void> {
  while (document.querySelector('revogr-edit')) {
    await new Promise((resolve) => setTimeout(resolve, lookMilliseconds));
  }
}
