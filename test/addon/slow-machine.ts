import { builtCode } from './document.ts';

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`slow-machine: not in the script: ${from}`);
  return text.replace(from, to);
}

/**
 * The built script on a machine on which so much time goes by from one look at the clock to the next: it looks before each
 * fit, whatever else it does.
 */
export function slowMachine(millisecondsPerLook: number): string {
  const now = (before: string) => `function now(){${before}return Date.now()}`;
  return replaced(builtCode(), now(''), now(`Utilities.sleep(${millisecondsPerLook});`));
}

/** The built script with one fold a call of the page. */
export function foldByFold(code = builtCode()): string {
  return replaced(code, 'chunkMilliseconds=2e4', 'chunkMilliseconds=0');
}
