import { sleep } from './clock.ts';
import { ColumnsMoved } from './columns-moved.ts';

/** Pauses before the second and later tries, together half a minute at most of an execution's six. */
const pausesMilliseconds = [1_000, 4_000, 12_000];

const transientTexts = [
  /^Service Spreadsheets (timed out|failed) while accessing document/,
  /a server error occurred/i,
  /^Service invoked too many times in a short time/,
];

const permissionText = /do(es)? not have permission/;

const typedColumnsText = /not allowed on cells in typed columns/;
const frozenColumnsText = /can't insert a column here right now/i;

const lastingTexts = [
  typedColumnsText,
  frozenColumnsText,
  /violates the data validation rules/,
  /protected cell or object/,
  /more than the maximum of 50000 characters/,
  /does not match the number of (rows|columns)/,
  /outside the dimensions/,
  /must be at least 1/,
  permissionText,
  /too much computer time/,
  /Lock timeout/,
];

/**
 * Does a service call again where Google's side has failed. Error texts are in the user's language: one that says nothing
 * to us is tried once more, which does no harm, since every call through here gives the same the second time.
 */
export function retrying<T>(call: () => T): T {
  for (let tries = 0; ; tries++) {
    try {
      return call();
    } catch (error) {
      if (tries >= triesLeftFor(error)) throw error;
      sleep(pausesMilliseconds[tries]!);
    }
  }
}

/** Google's side has failed, and may go on failing for a while. */
export function isTransient(error: unknown): boolean {
  return transientTexts.some((pattern) => pattern.test(messageOf(error)));
}

/** What Google refuses columns for, as far as its words say so. */
export type Obstacle = 'table' | 'frozen columns' | 'other';

export function obstacleNamedIn(error: unknown): Obstacle {
  if (typedColumnsText.test(messageOf(error))) return 'table';
  return frozenColumnsText.test(messageOf(error)) ? 'frozen columns' : 'other';
}

/** Whether columns further right may be taken where these are not: not where the words say that something else is the matter. */
export function mayBeTakenElsewhere(error: unknown): boolean {
  if (endsRun(error)) return false;
  return obstacleNamedIn(error) !== 'other' || !isLasting(error);
}

/** What was about to be written may not be written now, whatever it is: it says nothing about that one write. */
export function endsRun(error: unknown): boolean {
  return error instanceof ColumnsMoved || isTransient(error) || permissionText.test(messageOf(error));
}

function triesLeftFor(error: unknown): number {
  if (error instanceof ColumnsMoved) return 0;
  if (isTransient(error)) return pausesMilliseconds.length;
  return isLasting(error) ? 0 : 1;
}

function isLasting(error: unknown): boolean {
  return lastingTexts.some((pattern) => pattern.test(messageOf(error)));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message);
}
