import { useRef } from 'preact/hooks';
import type { MenuEntry } from '../protocol.ts';
import { usePage } from './page-store.ts';

/** The menu Extensions ▸ Scoreband, as the add-on made it. The browser opens and closes it; arrow keys go through it. */
export function MenuBar() {
  const { workbook } = usePage();
  const menu = useRef<HTMLDivElement>(null);
  const moveFocus = (by: number) => {
    const items = [...menu.current!.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items.at((at + by) % items.length)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    moveFocus(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <nav id="menu-bar" class="row" aria-label="Menu">
      <button type="button" id="menu-button" class="plain" aria-haspopup="menu" popovertarget="menu">
        Extensions › Scoreband
      </button>
      <div
        ref={menu}
        id="menu"
        role="menu"
        aria-label="Scoreband"
        popover="auto"
        onToggle={({ newState }) => newState === 'open' && moveFocus(1)}
        onKeyDown={onKeyDown}
      >
        {workbook?.menu.map((entry, i) => (
          <MenuItem key={i} entry={entry} />
        ))}
      </div>
      <span id="busy" role="status">
        Working…
      </span>
    </nav>
  );
}

function MenuItem({ entry: { caption, functionName, items, isSeparator } }: { entry: MenuEntry }) {
  const { store } = usePage();
  if (isSeparator) return <hr />;
  if (!items) {
    return (
      <button
        type="button"
        role="menuitem"
        class="menu-item"
        tabIndex={-1}
        popovertarget="menu"
        popovertargetaction="hide"
        onClick={() => functionName && store.change('run', functionName, [])}
      >
        {caption}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs, and this groups items of a menu
    <div role="group" aria-label={caption}>
      <span class="menu-heading faint">{caption}</span>
      {items.map((item, i) => (
        <MenuItem key={i} entry={item} />
      ))}
    </div>
  );
}
