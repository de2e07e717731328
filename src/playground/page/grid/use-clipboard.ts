import { useRef } from 'preact/hooks';
import type { CellArea, CellEdit, TabArea } from '../../protocol.ts';
import type { Lines } from '../state/lines.ts';
import { usePage } from '../state/page-store.ts';
import { areaOf } from '../state/selection.ts';
import { clipboardRows, clipboardText } from './clipboard-text.ts';
import type { GridParts } from './use-keys.ts';

/** What was copied here: pasted again it keeps looks and dropdowns, which text has not. */
interface Copied {
  text: string;
  area: TabArea;
  isCut: boolean;
}

export function useClipboard({ shown, layout }: GridParts) {
  const { selection, isSwitching, store } = usePage();
  const copied = useRef<Copied | null>(null);
  const area = areaOf(selection);
  const rowNumbers = within(layout.rows, area.row, area.rows);
  const columnNumbers = within(layout.columns, area.column, area.columns);
  // Of hidden lines between others only the text of those in sight is taken.
  const isWhole = rowNumbers.length === area.rows && columnNumbers.length === area.columns;

  const take = (event: ClipboardEvent, isCut: boolean) => {
    if (isTyping(event) || !event.clipboardData) return;
    event.preventDefault();
    const texts = rowNumbers.map((row) => columnNumbers.map((column) => shown.cell({ row, column }).text));
    const text = clipboardText(texts);
    event.clipboardData.setData('text/plain', text);
    copied.current = isWhole ? { text, area: { ...area, tabId: shown.tab.id }, isCut } : null;
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n');
    if (isTyping(event) || !text || isSwitching) return;
    event.preventDefault();
    if (copied.current?.text !== text) return store.type(pasted(clipboardRows(text), area, layout));
    const { area: from, isCut } = copied.current;
    const to = { ...area, tabId: shown.tab.id, ...sizeOf(from, area) };
    if (isCut) copied.current = null;
    void store.change('copy', from, to, isCut);
  };
  return {
    onCopy: (event: ClipboardEvent) => take(event, false),
    onCut: (event: ClipboardEvent) => take(event, true),
    onPaste,
  };
}

function isTyping({ target }: Event): boolean {
  return (target as Element).matches('input[type=text]');
}

/** A larger selection is filled with what was copied, where it fits in without a rest. */
function sizeOf(from: CellArea, to: CellArea): Pick<CellArea, 'rows' | 'columns'> {
  const fits = to.rows % from.rows === 0 && to.columns % from.columns === 0;
  return fits ? { rows: to.rows, columns: to.columns } : { rows: from.rows, columns: from.columns };
}

function pasted(
  texts: readonly (readonly string[])[],
  area: CellArea,
  layout: GridParts['layout'],
): CellEdit[] {
  // One cell fills a selection.
  const isOne = texts.length === 1 && texts[0]!.length === 1;
  const cells = isOne
    ? Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill(texts[0]![0]!))
    : texts;
  const rows = from(layout.rows, area.row, cells.length);
  const columns = from(layout.columns, area.column, Math.max(...cells.map(({ length }) => length)));
  return cells.flatMap((line, r) => line.map((text, c) => ({ row: rows[r]!, column: columns[c]!, text })));
}

function within({ numbers }: Lines, first: number, count: number): number[] {
  return numbers.filter((number) => number >= first && number < first + count);
}

/** Numbers of `count` lines in sight from one on, and beyond the last one those that would come. */
function from(lines: Lines, first: number, count: number): number[] {
  const start = lines.indexOf(first);
  const last = lines.numbers.at(-1) ?? 0;
  return Array.from({ length: count }, (_, i) => {
    return lines.numbers[start + i] ?? last + start + i - lines.count + 1;
  });
}
