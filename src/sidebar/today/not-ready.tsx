import { useState } from 'preact/hooks';
import { Failure } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { words } from '../words.ts';

/** What a spreadsheet without rules or leads shows. The dialogs of set-up come from the server. */
export function NotReady({ sentence, onDone }: { sentence: string; onDone: () => void }) {
  const [failure, setFailure] = useState('');
  const setUp = () => {
    setFailure('');
    call('menuSetUp').then(onDone, (error: Error) => setFailure(error.message));
  };
  return (
    <div class="empty">
      <h2>{words.notReady}</h2>
      <p>{sentence}</p>
      <button type="button" class="main" onClick={setUp}>
        {words.setUp}
      </button>
      {failure === '' ? null : <Failure sentence={failure} />}
    </div>
  );
}
