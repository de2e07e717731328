import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { TabView } from '../protocol.ts';
import { FirstSteps } from './first-steps.tsx';
import { Grid } from './grid/grid.tsx';
import { focusCells } from './grid/use-view.ts';
import { MenuBar } from './menu/menu-bar.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { Sidebar } from './sidebar.tsx';
import { SqlDialog } from './sql-dialog.tsx';
import { columnLetters } from './state/addresses.ts';
import { emptyPage } from './state/page-state.ts';
import { PageProvider, PageStore, usePage } from './state/page-store.ts';
import { Toasts } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';

export function App() {
  const [state, setState] = useState(emptyPage);
  const [showsHidden, setShowsHidden] = useState(false);
  const [store] = useState(() => new PageStore(setState));
  const { rows = [], columns = [] } = state.shown?.tab ?? {};
  const hasHidden = [...rows, ...columns].some(({ isHidden }) => isHidden);
  useEffect(() => void store.start(), [store]);
  useLayoutEffect(
    () => void document.body.toggleAttribute('data-working', state.isWorking),
    [state.isWorking],
  );
  return (
    <PageProvider value={{ state, store }}>
      <TopBar />
      <MenuBar />
      <FirstSteps />
      <FormulaBar />
      <main>
        <section id="grid" aria-label="Sheet">
          {state.shown && (
            <Grid shown={state.shown} showsHidden={showsHidden} onShowHidden={() => setShowsHidden(true)} />
          )}
          {/* Where Escape leaves the cells to, for Tab to go on from. */}
          <span id="after-cells" tabIndex={-1} />
          <p id="keys-hint" class="unseen">
            Enter or F2 edits a cell. Escape, then Tab, leaves the cells; so does Tab at the end of a row.
          </p>
        </section>
        <Sidebar />
      </main>
      <footer class="row">
        <TabBar />
        <span id="limits" class="faint">
          {state.shown && limits(state.shown.tab)}
        </span>
        {state.isKept !== null && (
          <span id="kept" class="faint">
            {state.isKept
              ? 'Kept in this browser until you start over.'
              : 'This browser keeps nothing: save .xlsx before you leave.'}
          </span>
        )}
        <label hidden={!hasHidden}>
          <input
            id="show-hidden"
            type="checkbox"
            checked={showsHidden}
            onChange={() => setShowsHidden(!showsHidden)}
          />{' '}
          Show hidden rows and columns
        </label>
      </footer>
      <Toasts />
      {state.sql && <SqlDialog view={state.sql} />}
      {state.questions.map((question) => (
        <QuestionDialog key={question.id} question={question} />
      ))}
    </PageProvider>
  );
}

function FormulaBar() {
  const {
    shown,
    selection: { cell },
  } = usePage();
  return (
    <div id="formula-bar">
      <output id="address" class="faint" aria-label="Cell">
        {shown && `${columnLetters(cell.column)}${cell.row}`}
      </output>
      <output id="cell-text" aria-label="Its content">
        {shown?.cell(cell).inputText}
      </output>
    </div>
  );
}

function TabBar() {
  const { workbook, store } = usePage();
  return (
    <nav id="tabs" aria-label="Tabs">
      {workbook?.tabs.map(({ id, name, color }) => (
        <button
          key={id}
          type="button"
          class="tab"
          aria-current={id === workbook.activeTabId ? 'true' : undefined}
          style={{ borderBottomColor: color }}
          onClick={({ detail }) => {
            void store.showTab(id);
            // After a click keys go to the cells; who came by keys stays among the tabs.
            if (detail > 0) focusCells();
          }}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

function limits({ rows, filledRows }: TabView): string {
  const last = rows.at(-1)?.row ?? 0;
  if (filledRows <= last) return '';
  return `Rows 1–${last.toLocaleString('en-US')} of ${filledRows.toLocaleString('en-US')} are shown; Scoreband works on all of them.`;
}
