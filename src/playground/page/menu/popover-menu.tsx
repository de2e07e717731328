import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface PopoverMenuProps {
  id: string;
  label: string;
  children: ComponentChildren;
}

/** A menu that the browser opens and closes; arrow keys, Home and End go through it. */
export function PopoverMenu({ id, label, children }: PopoverMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const focusItem = (find: (at: number) => number) => {
    const items = [...menu.current!.querySelectorAll<HTMLElement>('[role=menuitem]:enabled')];
    const at = find(items.indexOf(document.activeElement as HTMLElement));
    items.at(at % items.length)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const find = steps[event.key];
    if (!find) return;
    event.preventDefault();
    focusItem(find);
  };
  const onToggle = ({ newState }: { newState: string }) => {
    if (newState === 'open') focusItem(() => 0);
    // Where a click has put it; its button puts it elsewhere.
    else menu.current!.style.inset = '';
  };
  return (
    <div
      ref={menu}
      id={id}
      class="menu"
      role="menu"
      aria-label={label}
      popover="auto"
      style={{ positionAnchor: `--${id}` }}
      onToggle={onToggle}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

const steps: Record<string, (at: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => (at < 0 ? -1 : at - 1),
  Home: () => 0,
  End: () => -1,
};
