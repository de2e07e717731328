import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { foldName } from '../../scoring/index.ts';
import type { FieldValues } from '../../shared/index.ts';
import { call } from '../server.ts';

const pauseMilliseconds = 250;

/** Values of fields as the server has sent them, each asked for once. */
export interface Fields {
  /** null while they are on their way. */
  of(field: string): FieldValues | null;
  readonly failure: string | null;
  retry(): void;
}

/** @param wanted names of fields; empty ones are none */
export function useFields(wanted: readonly string[]): Fields {
  const [known, setKnown] = useState<ReadonlyMap<string, FieldValues>>(new Map());
  const [failure, setFailure] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const asked = useRef(new Set<string>());
  const names = [...new Set(wanted.filter((name) => name !== ''))];
  const wantedText = names.join('\n');
  useEffect(() => {
    // Whoever goes through the fields with the arrow keys does not ask for each.
    const timer = setTimeout(() => {
      for (const field of wantedText.split('\n')) {
        const key = foldName(field);
        if (key === '' || asked.current.has(key)) continue;
        asked.current.add(key);
        call('readField', { field }).then(
          (values) => setKnown((before) => new Map([...before, [key, values]])),
          (error: Error) => {
            asked.current.delete(key);
            setFailure(error.message);
          },
        );
      }
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [wantedText, tries]);
  const of = useCallback((field: string) => known.get(foldName(field)) ?? null, [known]);
  const retry = useCallback(() => {
    setFailure(null);
    setTries((before) => before + 1);
  }, []);
  return { of, failure, retry };
}
