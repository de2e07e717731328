import type { CellTemplateProp, ColumnRegular, HyperFunc, VNode } from '@revolist/revogrid';
import type { ColumnView } from '../protocol.ts';
import { columnLetters } from './addresses.ts';
import type { PageStore } from './page-store.ts';
import type { GridRow } from './shown-tab.ts';

/** Columns of a tab as the grid takes them. */
export function gridColumns(
  columns: readonly ColumnView[],
  frozenColumns: number,
  store: PageStore,
): ColumnRegular[] {
  return columns.map(({ column, widthPixels }) => ({
    prop: column,
    name: columnLetters(column),
    size: Math.max(24, widthPixels),
    editor: 'cell',
    filter: false,
    sortable: false,
    ...(column <= frozenColumns ? { pin: 'colPinStart' as const } : {}),
    cellProperties: ({ model }: CellTemplateProp) => {
      const { row, view } = model as GridRow;
      const { look, note } = view.cell({ row, column });
      return {
        style: look?.style ?? {},
        class: { invalid: look?.isInvalid === true, noted: note !== undefined },
        ...(note === undefined ? {} : { title: note }),
      };
    },
    cellTemplate: (h: HyperFunc<VNode>, { model }: CellTemplateProp) => {
      return cellContent(h, model as GridRow, column, store);
    },
  }));
}

function cellContent(h: HyperFunc<VNode>, gridRow: GridRow, column: number, store: PageStore) {
  const { row, view } = gridRow;
  const text = gridRow[column] ?? '';
  const { look, link } = view.cell({ row, column });
  if (look?.control === 'checkbox') {
    const isChecked = text === 'TRUE';
    const changed = { row, column, text: isChecked ? 'FALSE' : 'TRUE' };
    return h('input', {
      type: 'checkbox',
      checked: isChecked,
      'aria-label': `${columnLetters(column)}${row}`,
      tabindex: -1,
      onChange: () => void store.change('edit', view.tab.id, [changed]),
    });
  }
  if (link !== undefined) {
    const onClick = (event: Event) => {
      event.preventDefault();
      store.follow(link);
    };
    return h('a', { href: link, onClick, tabindex: -1, rel: 'noopener' }, text);
  }
  return look?.control === 'dropdown' ? [text, h('span', { class: 'faint dropdown-mark' }, '▾')] : text;
}
