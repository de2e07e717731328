import { useState } from 'preact/hooks';
import { Failure } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';
import { type CalledLead, CallForm } from './call-form.tsx';

interface CallButtonsProps extends CalledLead {
  onDone(said: string): void;
  /** Won or lost may have been recorded, in the dialogs that come from the server. */
  onRecorded(): void;
}

/** What can be done about a lead: note a call, record how it ended. */
export function CallButtons({ onDone, onRecorded, ...lead }: CallButtonsProps) {
  const [isOpen, setOpen] = useState(false);
  const { failure, run } = useAction();
  const name = <span class="unseen"> {lead.lead}</span>;
  const record = (outcome: 'won' | 'lost') =>
    run(async () => {
      await call('recordTypedSale', { lead: lead.lead, key: lead.leadKey, outcome, day: lead.today });
      onRecorded();
    });
  return (
    <>
      <div class="call-buttons">
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.done}
          {name}
        </button>
        {(['won', 'lost'] as const).map((outcome) => (
          <button key={outcome} type="button" class="quiet" onClick={() => record(outcome)}>
            {words.sale[outcome]}
            {name}
          </button>
        ))}
      </div>
      <Failure sentence={failure} />
      {isOpen ? (
        <CallForm
          {...lead}
          onLeave={() => setOpen(false)}
          onDone={(said) => {
            setOpen(false);
            onDone(said);
          }}
        />
      ) : null}
    </>
  );
}
