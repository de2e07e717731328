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
    const { row, view } = this.cell.model as GridRow;
    const { choices, inputText } = view.cell({ row, column: Number(this.cell.prop) });
    const typed: unknown = this.editCell?.val;
    const input = h('input', {
      type: 'text',
      'aria-label': 'Cell',
      list: listId,
      // A typed key replaces what stands there; else the text or the formula is edited.
      value: typeof typed === 'string' ? typed : inputText,
      ref: (made: HTMLInputElement) => {
        this.input = made;
      },
      onKeyDown: (event: KeyboardEvent) => this.onKeyDown(event),
    });
    const options = choices.map((choice) => h('option', { value: choice }));
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
