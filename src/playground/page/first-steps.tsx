import { useState } from 'preact/hooks';
import { usePage } from './page-store.ts';

/** Functions behind menu items, by what a first step with them does. */
const steps = [
  ['menuSetUp', 'Set up', 'finds your tabs and writes first rules'],
  ['menuScoreLeads', 'Score leads', 'writes Score, Status and Why'],
  ['menuOpenSidebar', 'Open sidebar', 'shows why, lead by lead'],
  ['menuBuildConversion', 'Conversion sheet', 'proves it by closed deals'],
] as const;

/** Wherever a step was taken, the next one stands out. */
export function FirstSteps() {
  const { finished, store } = usePage();
  const [isClosed, setClosed] = useState(false);
  if (isClosed) return null;
  const next = steps.find(([name]) => !finished.has(name))?.[0];
  return (
    <section id="hint" class="row" aria-label="First steps">
      <p>A small company's leads, deals and activities. Everything runs in this page; nothing is uploaded.</p>
      <ol class="row">
        {steps.map(([name, caption, effect]) => (
          <li key={name} class={finished.has(name) ? 'faint' : ''}>
            <button
              type="button"
              class={name === next ? 'primary' : ''}
              onClick={() => store.change('run', name, [])}
            >
              {caption}
            </button>{' '}
            {effect}
          </li>
        ))}
      </ol>
      <button
        type="button"
        id="hide-hint"
        class="plain cross"
        aria-label="Close first steps"
        onClick={() => setClosed(true)}
      >
        ×
      </button>
    </section>
  );
}
