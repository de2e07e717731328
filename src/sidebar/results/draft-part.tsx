import { useState } from 'preact/hooks';
import type { DraftPreview } from '../../shared/index.ts';
import { MovedLeads } from '../parts/moved-leads.tsx';
import { Failure, Status } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';

interface DraftPartProps {
  readonly hasDraft: boolean;
  onAdopted(): void;
}

/** Other points beside the present ones: what they would change, and putting them in place. */
export function DraftPart({ hasDraft, onAdopted }: DraftPartProps) {
  const [preview, setPreview] = useState<DraftPreview | null>(null);
  const { isRunning, said, failure, run } = useAction();
  const compare = () => run(async () => setPreview(await call('previewDraft')), words.working.compareDraft);
  const adopt = (seen: string) =>
    run(async () => {
      const { said: end, isAdopted } = await call('adoptShownDraft', { seen });
      setPreview(null);
      if (isAdopted) onAdopted();
      return end;
    }, words.adopting);
  if (!hasDraft && said === '' && failure === null) return null;
  const canAdopt = preview !== null && preview.stopped === null;
  return (
    <Section title={words.draft}>
      {hasDraft && preview === null ? <p class="muted">{words.draftHint}</p> : null}
      {preview === null ? null : <Preview {...preview} />}
      <div class="buttons">
        {canAdopt ? (
          <>
            <button type="button" aria-disabled={isRunning} onClick={() => isRunning || adopt(preview.seen)}>
              {words.adopt}
            </button>
            <button type="button" class="quiet" onClick={() => setPreview(null)}>
              {words.leaveIt}
            </button>
          </>
        ) : hasDraft ? (
          <button type="button" aria-disabled={isRunning} onClick={() => isRunning || compare()}>
            {words.compareDraft}
          </button>
        ) : null}
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
    </Section>
  );
}

function Preview({ stopped, advice, changes, moves, moved }: DraftPreview) {
  if (stopped !== null) return <p class="hint">{stopped}</p>;
  return (
    <>
      <p class={advice.isWarning ? 'claim amber' : 'claim green'}>{advice.text}</p>
      {changes.map(({ kind, lines }) => (
        <details key={kind} open={lines.length <= 5}>
          <summary>{words.draftChanges[kind](lines.length)}</summary>
          <ul class="points">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
      <p>{moves}</p>
      <MovedLeads leads={moved} />
      <p class="muted">{words.adoptHint}</p>
    </>
  );
}
