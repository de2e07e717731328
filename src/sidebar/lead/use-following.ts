import { useEffect, useState } from 'preact/hooks';
import { call } from '../server.ts';
import { followSelection } from './follow-selection.ts';

export interface FollowingState {
  readonly isOn: boolean;
  /** It has ended by itself. */
  readonly hasEnded: boolean;
  readonly failure: string | null;
  toggle(): void;
}

/** @param show loads the selected lead; must be the same function in each rendering */
export function useFollowing(show: () => Promise<void>, isShown: boolean): FollowingState {
  const [isOn, setOn] = useState(false);
  const [hasEnded, setEnded] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!isOn || !isShown) return;
    return followSelection({
      look: async () => JSON.stringify(await call('readSelection')),
      onChange: show,
      onEnd(error) {
        setOn(false);
        setEnded(error === null);
        setFailure(error?.message ?? null);
      },
      isHidden: () => document.hidden,
      now: () => Date.now(),
    });
  }, [isOn, isShown, show]);
  const toggle = () => {
    setEnded(false);
    setFailure(null);
    setOn(!isOn);
  };
  return { isOn, hasEnded, failure, toggle };
}
