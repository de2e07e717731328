import { useEffect, useState } from 'preact/hooks';
import { call } from '../server.ts';

/** How often to look, in milliseconds. */
const pace = {
  shortest: 3_000,
  longest: 15_000,
  /** What the pause is multiplied by while nothing changes. */
  stretch: 1.5,
  /** How long to follow at all: a page that is forgotten must not use up the day's run time. */
  atMost: 10 * 60_000,
};

export interface Following {
  /** Says what is selected; a failure ends the following. */
  look(): Promise<string>;
  onChange(): Promise<void>;
  onEnd(failure: Error | null): void;
  /** The page is out of sight, so that nobody would see a change. */
  isHidden(): boolean;
  now(): number;
}

/**
 * Looks at what is selected, one call at a time, and tells when it has changed.
 * @returns ends the following, without a word
 */
export function followSelection({ look, onChange, onEnd, isHidden, now }: Following): () => void {
  const endAt = now() + pace.atMost;
  let isOn = true;
  let seen: string | null = null;
  let pause = pace.shortest;
  let timer: ReturnType<typeof setTimeout>;
  const step = async () => {
    if (!isHidden()) {
      const selected = await look();
      const hasChanged = selected !== seen;
      pause = hasChanged ? pace.shortest : Math.min(pace.longest, pause * pace.stretch);
      seen = selected;
      if (hasChanged && isOn) await onChange();
    }
    if (!isOn) return;
    if (now() + pause >= endAt) onEnd(null);
    else schedule(pause);
  };
  const schedule = (milliseconds: number) => {
    timer = setTimeout(() => {
      step().catch((error: Error) => isOn && onEnd(error));
    }, milliseconds);
  };
  schedule(0);
  return () => {
    isOn = false;
    clearTimeout(timer);
  };
}

interface FollowingState {
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
