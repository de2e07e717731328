import { useState } from 'preact/hooks';
import { sampleName } from '../protocol.ts';
import { usePage } from './state/page-store.ts';

/** Functions behind menu items, by what a first step with them does, and the tab that it leaves, from wherever it was taken. */
const steps = [
  ['menuSetUp', 'Set up', 'finds your tabs and writes first rules', 'Rules'],
  ['menuScoreLeads', 'Score leads', 'writes Score, Status and Why', 'Changes'],
  ['menuOpenSidebar', 'Open sidebar', 'shows why, lead by lead', null],
  ['menuBuildConversion', 'Conversion sheet', 'proves it by closed deals', 'Conversion'],
] as const;

/** Wherever a step was taken, the next one stands out. */
export function FirstSteps() {
  const { finished, workbook, store } = usePage();
  const [isClosed, setClosed] = useState(false);
  if (isClosed) return null;
  const isDone = ([step, , , tab]: (typeof steps)[number]) =>
    finished.has(step) || workbook?.tabs.some(({ name }) => name === tab) === true;
  const next = steps.find((step) => !isDone(step))?.[0];
  return (
    <section id="hint" class="row" aria-label="First steps">
      <p>
        {workbook?.name === sampleName ? "A small company's leads, deals and activities. " : ''}
        Everything runs in this page; nothing is uploaded.
      </p>
      <ol class="row">
        {steps.map((step) => {
          const [name, caption, effect] = step;
          return (
            <li key={name} class={isDone(step) ? 'faint' : ''}>
              <button
                type="button"
                class={name === next ? 'primary' : ''}
                onClick={() => store.change('run', name, [])}
              >
                {caption}
              </button>{' '}
              {effect}
            </li>
          );
        })}
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
