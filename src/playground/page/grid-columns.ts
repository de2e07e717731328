import type { CellTemplateProp, ColumnRegular, HyperFunc, VNode } from '@revolist/revogrid';
import type { ColumnView, TabView } from '../protocol.ts';
import { columnLetters } from './addresses.ts';
import type { PageStore } from './page-store.ts';
import type { GridRow } from './shown-tab.ts';

/** The columns of a tab as the grid takes them. */
export function gridColumns(tab: TabView, showsHidden: boolean, store: PageStore): ColumnRegular[] {
  return visibleColumns(tab, showsHidden).map(({ column, widthPixels }) => ({
    prop: column,
    name: columnLetters(column),
    size: Math.max(24, widthPixels),
    editor: 'cell',
    filter: false,
    sortable: false,
    ...(column <= tab.frozenColumns ? { pin: 'colPinStart' as const } : {}),
    cellProperties: cellProperties,
    cellTemplate: (h: HyperFunc<VNode>, props: CellTemplateProp) => cellContent(h, props, store),
  }));
}

export function visibleColumns({ columns }: TabView, showsHidden: boolean): ColumnView[] {
  return columns.filter(({ isHidden }) => showsHidden || !isHidden);
}

function placeOf({ model, prop }: CellTemplateProp) {
  const { row, view } = model as GridRow;
  return { row, column: Number(prop), view };
}

function cellProperties(props: CellTemplateProp) {
  const { row, column, view } = placeOf(props);
  const look = view.look(row, column);
  const note = view.note(row, column);
  return {
    style: look?.style ?? {},
    class: { invalid: look?.isInvalid === true, noted: note !== undefined },
    ...(note === undefined ? {} : { title: note }),
  };
}

function cellContent(h: HyperFunc<VNode>, props: CellTemplateProp, store: PageStore) {
  const { row, column, view } = placeOf(props);
  const text = String((props.model as GridRow)[column] ?? '');
  const control = view.look(row, column)?.control;
  if (control === 'checkbox') {
    const isChecked = text === 'TRUE';
    return h('input', {
      type: 'checkbox',
      checked: isChecked,
      'aria-label': `${columnLetters(column)}${row}`,
      tabindex: -1,
      onChange: () =>
        void store.change('edit', view.tab.id, [{ row, column, text: isChecked ? 'FALSE' : 'TRUE' }]),
    });
  }
  const link = view.link(row, column);
  if (link !== undefined) {
    const onClick = (event: Event) => {
      event.preventDefault();
      store.follow(link);
    };
    return h('a', { href: link, onClick, tabindex: -1, rel: 'noopener' }, text);
  }
  return control === 'dropdown' ? [text, h('span', { class: 'dropdown-mark' }, '▾')] : text;
}
