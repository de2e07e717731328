// biome-ignore-all lint/a11y/useFocusableInteractive: the input has the focus
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys go to the input
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CellPlace } from '../../protocol.ts';

/** A cell that is being typed into. */
export interface Editing {
  tabId: number;
  cell: CellPlace;
  text: string;
  /** Whether a typed key has begun it: arrow keys then leave the cell, as in Sheets. */
  isTyping: boolean;
  choices: readonly string[];
  /** Where the cell stands in the grid. */
  style: Record<string, string>;
}

export type Direction = 'down' | 'up' | 'right' | 'left';

interface CellEditorProps {
  editing: Editing;
  /** @param direction where the selection goes then; null where it stays */
  onDone(text: string, direction: Direction | null): void;
  onCancel(): void;
}

const listId = 'cell-choices';

/** Types into a cell. What its dropdown offers is shown at once, all of it; other values are taken, as in Sheets where it only warns. */
export function CellEditor({ editing, onDone, onCancel }: CellEditorProps) {
  const { choices, isTyping } = editing;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isOver = useRef(false);
  const [text, setText] = useState(editing.text);
  const [marked, setMarked] = useState(isTyping ? -1 : choices.indexOf(editing.text));
  // Until something is typed, what stands there filters nothing.
  const offered = text === editing.text && !isTyping ? choices : fitting(choices, text);
  useLayoutEffect(() => {
    input.current!.focus();
    if (!isTyping) input.current!.select();
  }, []);
  useLayoutEffect(() => {
    list.current?.togglePopover(true);
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });
  const finish = (direction: Direction | null, result = offered[marked] ?? text) => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(result, direction);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const step = listSteps[event.key];
    if (step !== undefined && offered.length > 0) {
      event.preventDefault();
      setMarked((marked + step + offered.length + (marked < 0 && step < 0 ? 1 : 0)) % offered.length);
      return;
    }
    if (event.key === 'Escape') {
      isOver.current = true;
      event.preventDefault();
      onCancel();
      return;
    }
    const direction = (isTyping ? leavesTyping : leavesEditing)[
      `${event.shiftKey ? 'Shift ' : ''}${event.key}`
    ];
    if (!direction) return;
    event.preventDefault();
    finish(direction);
  };
  return (
    <div class="cell-editor" style={editing.style}>
      <input
        ref={input}
        type="text"
        value={text}
        aria-label="Cell"
        autocomplete="off"
        {...(choices.length > 0 && {
          role: 'combobox',
          'aria-expanded': offered.length > 0,
          'aria-controls': listId,
          'aria-autocomplete': 'list' as const,
          'aria-activedescendant': marked < 0 ? undefined : `${listId}-${marked}`,
        })}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setMarked(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish(null, text)}
      />
      {offered.length > 0 && (
        <div ref={list} id={listId} role="listbox" aria-label="Choices" popover="manual" class="menu">
          {offered.map((choice, i) => (
            <div
              key={choice}
              id={`${listId}-${i}`}
              role="option"
              class="menu-item"
              aria-selected={i === marked}
              // The input keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => finish(null, choice)}
            >
              {choice}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

const listSteps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const leavesEditing: Record<string, Direction> = {
  Enter: 'down',
  'Shift Enter': 'up',
  Tab: 'right',
  'Shift Tab': 'left',
};
const leavesTyping: Record<string, Direction> = {
  ...leavesEditing,
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowLeft: 'left',
};

function fitting(choices: readonly string[], text: string): readonly string[] {
  const word = text.trim().toLowerCase();
  return choices.filter((choice) => choice.toLowerCase().includes(word));
}
