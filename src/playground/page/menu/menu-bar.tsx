import type { MenuEntry } from '../../protocol.ts';
import { usePage } from '../state/page-store.ts';
import { EditMenu } from './edit-menu.tsx';
import { PopoverMenu } from './popover-menu.tsx';

/** The menu Extensions ▸ Scoreband, as the add-on made it, and *Edit* beside it. */
export function MenuBar() {
  const { workbook, store } = usePage();
  const [undo, redo] = [workbook?.undo ?? null, workbook?.redo ?? null];
  return (
    <nav id="menu-bar" class="row" aria-label="Menu">
      <MenuButton menuId="edit-menu">Edit</MenuButton>
      <EditMenu />
      <MenuButton menuId="menu">Extensions › Scoreband</MenuButton>
      <PopoverMenu id="menu" label="Scoreband">
        {workbook?.menu.map((entry, i) => (
          <MenuItem key={i} entry={entry} />
        ))}
      </PopoverMenu>
      <StepButton caption="Undo" step={undo} onClick={() => store.change('undo')} />
      <StepButton caption="Redo" step={redo} isMirrored onClick={() => store.change('redo')} />
      <span id="busy" role="status">
        Working…
      </span>
    </nav>
  );
}

function MenuButton({ menuId, children }: { menuId: string; children: string }) {
  return (
    <button
      type="button"
      id={`${menuId}-button`}
      class="plain menu-button"
      aria-haspopup="menu"
      popovertarget={menuId}
      style={{ anchorName: `--${menuId}` }}
    >
      {children}
    </button>
  );
}

interface StepButtonProps {
  caption: string;
  isMirrored?: boolean;
  /** What it would take back or do again; null for nothing. */
  step: string | null;
  onClick(): void;
}

function StepButton({ caption, step, isMirrored = false, onClick }: StepButtonProps) {
  const name = step === null ? caption : `${caption} ${step}`;
  return (
    <button
      type="button"
      class="plain"
      aria-label={name}
      title={name}
      disabled={step === null}
      onClick={onClick}
    >
      <svg class={`sign${isMirrored ? ' mirrored' : ''}`} width="18" height="16" aria-hidden="true">
        <path d="M7 2 2.5 6.5 7 11M3 6.5h8a4 4 0 0 1 0 8H6" />
      </svg>
    </button>
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
