import { useState } from 'preact/hooks';
import { Failure, Status, Waiting } from '../parts/notes.tsx';
import { call } from '../server.ts';
import type { TabProps } from '../tab-names.ts';
import { useLoaded } from '../use-loaded.ts';
import { words } from '../words.ts';
import { RuleLine } from './rule-line.tsx';

const readRules = () => call('readRules');

export function RulesTab({ isShown, version, onChanged }: TabProps) {
  const { value, failure, reload } = useLoaded(readRules, isShown, version);
  const check = useCheck(onChanged);
  return (
    <>
      <div class="buttons">
        <button type="button" aria-disabled={check.isRunning} onClick={check.run}>
          {words.checkRules}
        </button>
        <button type="button" class="quiet" onClick={reload}>
          {words.refresh}
        </button>
      </div>
      <Status text={check.said} />
      {check.failure === null ? null : <Failure sentence={check.failure} />}
      {failure === null ? null : <Failure sentence={failure} onRetry={reload} />}
      {value === null && failure === null ? <Waiting text={words.loading} /> : null}
      {value === null ? null : value.stopped !== null ? (
        <p class="hint">{value.stopped}</p>
      ) : value.rules.length === 0 ? (
        <p class="hint">{words.noRules}</p>
      ) : (
        <>
          <p class="muted">{words.rulesIn(value.tab)}</p>
          <ul class="rules">
            {value.rules.map((rule) => (
              <li key={rule.place.cell}>
                <RuleLine rule={rule} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function useCheck(onChanged: () => void) {
  const [isRunning, setRunning] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const run = async () => {
    if (isRunning) return;
    setRunning(true);
    setSaid(words.working.checkRules);
    setFailure(null);
    try {
      const { stopped, messages } = await call('checkRules', { by: 'sidebar' });
      setSaid(stopped ?? messages.join(' '));
      onChanged();
    } catch (error) {
      setSaid('');
      setFailure((error as Error).message);
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, said, failure, run };
}
