import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { usePage } from './state/page-store.ts';

/** The open file, and what can be done with it as a whole. */
export function TopBar() {
  const { workbook, store } = usePage();
  const files = useRef<HTMLInputElement>(null);
  const asOf = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (!workbook) return;
    document.title = `${workbook.name} – Scoreband playground`;
    // Not as a property, which every drawing of the page would set, also while a person types.
    asOf.current!.value = workbook.asOf;
  }, [workbook]);
  useEffect(() => {
    document.ondragover = (event) => event.preventDefault();
    document.ondrop = (event) => {
      event.preventDefault();
      void store.openFiles([...(event.dataTransfer?.files ?? [])]);
    };
  }, [store]);
  const openChosen = () => {
    void store.openFiles([...(files.current!.files ?? [])]);
    files.current!.value = '';
  };
  return (
    <header class="row">
      <h1>
        Scoreband <span>playground</span>
      </h1>
      <span id="file-name" class="faint">
        {workbook?.name}
      </span>
      <button
        type="button"
        title="An .xlsx workbook, or .csv files of leads, deals and activities. They stay on this computer."
        onClick={() => files.current!.click()}
      >
        Open…
      </button>
      <button type="button" id="save" onClick={() => store.save()}>
        Save .xlsx
      </button>
      <button
        type="button"
        title="Forgets what this browser has kept of your work"
        onClick={() => store.startOver()}
      >
        Start over with the sample
      </button>
      <button
        type="button"
        title="The rules as one statement for a warehouse, where leads lie that no spreadsheet holds"
        onClick={() => store.showSql('bigquery')}
      >
        Rules as SQL
      </button>
      <label>
        As of{' '}
        <input
          ref={asOf}
          id="as-of"
          type="date"
          title="The day that Scoreband takes for today"
          onChange={() => store.change('setAsOf', asOf.current!.value)}
        />
      </label>
      <button
        type="button"
        id="run-schedule"
        title="Lets time pass until the next scheduled run"
        onClick={() => store.runSchedule()}
      >
        Run the schedule once
      </button>
      <a href="install.html">Install in your Sheet</a>
      <input
        ref={files}
        id="file-input"
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        multiple
        hidden
        aria-label="Files to open"
        onChange={openChosen}
      />
    </header>
  );
}
