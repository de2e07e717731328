import { useRef } from 'preact/hooks';
import type { Overview } from '../../shared/index.ts';
import type { Loaded } from '../use-loaded.ts';
import type { Run } from '../use-run.ts';
import { words } from '../words.ts';

export const tabNames = ['today', 'lead', 'rules', 'results', 'more'] as const;

export type TabName = (typeof tabNames)[number];

/** What each view is given. */
export interface TabProps {
  readonly isShown: boolean;
  /** Changes when a run has changed the sheet. */
  readonly version: number;
  /** What the page opens with. */
  readonly overview: Loaded<Overview>;
  /** What scores the leads. */
  readonly run: Run;
  onChanged(): void;
  onShow(name: TabName): void;
}

/** Arrow keys, Home and End move between tabs and show them, as in the tabs pattern of the ARIA practices. */
export function TabList({ shown, onShow }: { shown: TabName; onShow: (name: TabName) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabAfter(event.key, shown);
    if (next === null) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.tabsLabel} ref={list} onKeyDown={onKeyDown}>
      {tabNames.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-controls={`panel-${name}`}
          aria-selected={name === shown}
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {words.tabs[name]}
        </button>
      ))}
    </div>
  );
}

function tabAfter(key: string, shown: TabName): TabName | null {
  const last = tabNames.length - 1;
  const index = tabNames.indexOf(shown);
  const places: Record<string, number> = {
    ArrowRight: index === last ? 0 : index + 1,
    ArrowLeft: index === 0 ? last : index - 1,
    Home: 0,
    End: last,
  };
  const place = places[key];
  return place === undefined ? null : tabNames[place]!;
}
