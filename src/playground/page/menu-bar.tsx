import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry } from '../protocol.ts';
import { usePage } from './page-store.ts';

/** Shorter work shows no sign of it. */
const quietMilliseconds = 250;

/** The menu Extensions ▸ Scoreband, as the add-on made it. Opens and closes by click and by keyboard, as menus do. */
export function MenuBar() {
  const { workbook, store } = usePage();
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isOpen) itemsIn(menu.current!)[0]?.focus();
  }, [isOpen]);
  useEffect(() => {
    const closeFromOutside = ({ target }: Event) => {
      const isInside = [menu, button].some(({ current }) => current!.contains(target as Node));
      if (!isInside) setOpen(false);
    };
    document.addEventListener('pointerdown', closeFromOutside);
    return () => document.removeEventListener('pointerdown', closeFromOutside);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setOpen(false);
      button.current!.focus();
    } else if (event.key === 'ArrowDown') moveFocus(menu.current!, 1);
    else if (event.key === 'ArrowUp') moveFocus(menu.current!, -1);
    else return;
    event.preventDefault();
  };
  const run = (functionName: string | undefined) => {
    setOpen(false);
    if (functionName) void store.change('runMenuItem', functionName);
  };
  return (
    <nav id="menu-bar" aria-label="Menu">
      <button
        ref={button}
        type="button"
        id="menu-button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls="menu"
        onClick={() => setOpen(!isOpen)}
      >
        Extensions › Scoreband
      </button>
      <div ref={menu} id="menu" role="menu" aria-label="Scoreband" hidden={!isOpen} onKeyDown={onKeyDown}>
        {workbook?.menu.map((entry, i) => (
          <MenuItem key={i} entry={entry} onRun={run} />
        ))}
      </div>
      <WorkingSign />
    </nav>
  );
}

function itemsIn(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

function moveFocus(menu: HTMLElement, by: number): void {
  const items = itemsIn(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + by + items.length) % items.length]?.focus();
}

function MenuItem({ entry, onRun }: { entry: MenuEntry; onRun(functionName: string | undefined): void }) {
  const { caption, functionName, items, isSeparator } = entry;
  if (isSeparator) return <hr />;
  if (!items) {
    return (
      <button
        type="button"
        role="menuitem"
        class="menu-item"
        tabIndex={-1}
        onClick={() => onRun(functionName)}
      >
        {caption}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs, and this groups items of a menu
    <div role="group" aria-label={caption}>
      <span class="menu-heading">{caption}</span>
      {items.map((item, i) => (
        <MenuItem key={i} entry={item} onRun={onRun} />
      ))}
    </div>
  );
}

/** While the page asks something, the work waits for the person. */
function WorkingSign() {
  const { isWorking, questions } = usePage();
  const [isShown, setShown] = useState(false);
  const isWaited = isWorking && questions.length === 0;
  useEffect(() => {
    const timer = isWaited ? setTimeout(() => setShown(true), quietMilliseconds) : undefined;
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [isWaited]);
  return (
    <span id="busy" role="status" hidden={!isShown}>
      Working…
    </span>
  );
}
