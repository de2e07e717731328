import { useCallback, useEffect, useState } from 'preact/hooks';

/** Something that the server sends: what is known of it stays while it is asked for again. */
export interface Loaded<T> {
  readonly value: T | null;
  /** The sentence of the latest failure. */
  readonly failure: string | null;
  readonly isLoading: boolean;
  reload(): void;
}

/**
 * Loads when it is first shown, and again whenever it is shown after `version` has changed.
 * @param load must be the same function in each rendering
 */
export function useLoaded<T>(load: () => Promise<T>, isShown: boolean, version: number): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [wanted, setWanted] = useState(0);
  useEffect(() => {
    if (!isShown) return;
    let isLatest = true;
    setLoading(true);
    load()
      .then(
        (loaded) => {
          if (!isLatest) return;
          setValue(() => loaded);
          setFailure(null);
        },
        (error: Error) => isLatest && setFailure(error.message),
      )
      .finally(() => isLatest && setLoading(false));
    return () => {
      isLatest = false;
    };
  }, [load, isShown, version, wanted]);
  return { value, failure, isLoading, reload: useCallback(() => setWanted((times) => times + 1), []) };
}
