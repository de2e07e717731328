import { randomOf } from './random-of.ts';
import { readers } from './readers.ts';

export interface Failure {
  reader: string;
  input: number;
  error: string;
}

const longestError = 1_500;

/** What goes wrong with one input, or null. */
export async function failureOf(seed: number, reader: string, input: number): Promise<Failure | null> {
  try {
    await readers[reader]!.check(randomOf(seed, reader, input));
    return null;
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { reader, input, error: text.slice(0, longestError) };
  }
}
