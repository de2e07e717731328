import { useCallback, useState } from 'preact/hooks';

/** Work that a click sets off, one at a time, and what came of it. */
export interface Action {
  readonly isRunning: boolean;
  /** The sentence that it ended with, or while it runs, what is being done. */
  readonly said: string;
  readonly failure: string | null;
  /**
   * @param work a text that it gives is said
   * @param meanwhile said while it runs
   */
  run(work: () => Promise<unknown>, meanwhile?: string): Promise<void>;
  /** Takes back what was said, once something else is done. */
  clear(): void;
}

export function useAction(): Action {
  const [isRunning, setRunning] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const run = useCallback(async (work: () => Promise<unknown>, meanwhile = '') => {
    setRunning(true);
    setSaid(meanwhile);
    setFailure(null);
    try {
      const end = await work();
      setSaid(typeof end === 'string' ? end : '');
    } catch (error) {
      setSaid('');
      setFailure((error as Error).message);
    } finally {
      setRunning(false);
    }
  }, []);
  const clear = useCallback(() => {
    setSaid('');
    setFailure(null);
  }, []);
  return { isRunning, said, failure, run, clear };
}
