import type { OwnersView } from '../../shared/index.ts';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';
import { Failure, Status } from './notes.tsx';

interface WhoAreYouProps {
  readonly owners: OwnersView;
  onChosen(): void;
}

/** Asked once, and answered again in More: by it Today shows whose leads are whose. */
export function WhoAreYou({ owners: { names, me }, onChosen }: WhoAreYouProps) {
  const { isRunning, said, failure, run } = useAction();
  const choose = (name: string) =>
    run(async () => {
      await call('chooseOwner', { name });
      onChosen();
      return '';
    }, words.writingIt);
  return (
    <section aria-label={words.whoAreYou}>
      <h2>{words.whoAreYou}</h2>
      <p class="muted">{words.whyAsked}</p>
      <div class="card-buttons">
        {[...names, ''].map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === me}
            aria-disabled={isRunning}
            onClick={() => isRunning || choose(name)}
          >
            {name === '' ? words.nobodyOfThem : name}
          </button>
        ))}
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
    </section>
  );
}
