import { Random } from '../../oracle/random.ts';

/** What an input of a reader is made of: the same for the same seed on every machine. */
export function randomOf(seed: number, reader: string, input: number): Random {
  const name = [...reader].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed);
  return new Random(Math.imul(name ^ 0x9e3779b9, 0x85ebca6b) + input);
}
