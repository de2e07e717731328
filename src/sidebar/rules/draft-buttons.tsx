import { useState } from 'preact/hooks';
import type { DraftKind, Evidence } from '../../shared/index.ts';
import { Failure, Status } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';
import { editorWords } from './editor-words.ts';

interface DraftButtonsProps {
  readonly found: Evidence;
  /** Whether other points stand in Draft points already. */
  readonly hasDraft: boolean;
  onStart(): void;
  /** The suggestion stands in Draft points: Results compares and adopts it. */
  onDrafted(): void;
}

/** Suggestions of the closed deals, each as a draft. */
export function DraftButtons({ found, hasDraft, onStart, onDrafted }: DraftButtonsProps) {
  const { reweighed, rebuilt, agreement } = found;
  const [asked, setAsked] = useState<DraftKind | null>(null);
  const { isRunning, said, failure, run } = useAction();
  const kinds = [
    ...(reweighed && agreement === null ? ['reweigh' as const] : []),
    ...(rebuilt ? ['rebuild' as const] : []),
  ];
  if (kinds.length === 0 && agreement === null) return null;
  const draft = (kind: DraftKind) => {
    onStart();
    return run(async () => {
      const { stopped, messages } = await call('draftFromEvidence', { by: 'sidebar', kind });
      if (stopped !== null) return stopped;
      onDrafted();
      return messages.join(' ');
    }, words.writingIt);
  };
  return (
    <div class="card">
      {agreement === null ? null : <p>{agreement}</p>}
      {kinds.length === 0 ? null : <p>{asked === null ? editorWords.draftHint : editorWords.draftOver}</p>}
      <div class="card-buttons">
        {(asked === null ? kinds : [asked]).map((kind) => (
          <button
            key={kind}
            type="button"
            aria-disabled={isRunning}
            onClick={() => isRunning || (hasDraft && asked === null ? setAsked(kind) : draft(kind))}
          >
            {asked === null ? editorWords.drafts[kind] : editorWords.writeOver}
          </button>
        ))}
        {asked === null ? null : (
          <button type="button" class="quiet" onClick={() => setAsked(null)}>
            {words.leaveIt}
          </button>
        )}
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
    </div>
  );
}
