import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type SqlDialect, type SqlView, sqlDialects } from '../protocol.ts';
import { usePage } from './state/page-store.ts';

/** The rules as one SQL statement, to be copied; or what keeps them from being one. */
export function SqlDialog({ view: { dialect, sql, problems } }: { view: SqlView }) {
  const { store } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog ref={dialog} id="sql-dialog" aria-labelledby="sql-title" onClose={() => store.closeSql()}>
      <form method="dialog">
        <h2 id="sql-title">Rules as SQL</h2>
        <label>
          For{' '}
          <select
            value={dialect}
            onChange={({ currentTarget }) => store.showSql(currentTarget.value as SqlDialect)}
          >
            {Object.entries(sqlDialects).map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {problems.length > 0 && (
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {sql !== null && <textarea readOnly spellcheck={false} aria-label="Statement" value={sql} />}
        <div class="row">
          {sql !== null && <CopyButton key={sql} text={sql} />}
          <button type="submit">Close</button>
        </div>
      </form>
    </dialog>
  );
}

function CopyButton({ text }: { text: string }) {
  const [caption, setCaption] = useState('Copy');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCaption('Copied'),
      () => setCaption('Not allowed: select the text and copy it'),
    );
  };
  return (
    <button type="button" class="primary" onClick={copy}>
      {caption}
    </button>
  );
}
