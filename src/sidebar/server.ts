/** The one file that names google.script.run. */
import type { Api } from '../shared/index.ts';
import { words } from './words.ts';

type Name = keyof Api;
type Handler = (value: unknown) => void;

interface Runner {
  withSuccessHandler(handler: Handler): Runner;
  withFailureHandler(handler: Handler): Runner;
}

declare const google: { script: { run: Runner } } | undefined;

// Google ends an execution after six minutes; after that no answer will come.
const longestCallMilliseconds = 6.5 * 60_000;

/** What went wrong, as a sentence with a way out. */
class CallFailure extends Error {}

/** Calls a function of the add-on. @throws CallFailure */
export function call<N extends Name>(name: N, ...args: Parameters<Api[N]>): Promise<ReturnType<Api[N]>> {
  return new Promise((resolve, reject) => {
    const fail = (sentence: string) => reject(new CallFailure(sentence));
    if (typeof google === 'undefined') return fail(words.failures.noSheets);
    const timer = setTimeout(() => fail(words.failures.noAnswer), longestCallMilliseconds);
    const runner = google.script.run
      .withSuccessHandler((value) => {
        clearTimeout(timer);
        resolve(value as ReturnType<Api[N]>);
      })
      .withFailureHandler((error) => {
        clearTimeout(timer);
        fail(failureSentence(error));
      });
    const functions = runner as unknown as Partial<Record<Name, (...all: unknown[]) => void>>;
    if (functions[name]) return functions[name](...args);
    // An older script has fewer functions.
    clearTimeout(timer);
    fail(words.failures.otherScript);
  });
}

/** Texts that Google is known to send in English whatever the user's language is; others are shown as they come. */
const known: readonly (readonly [RegExp, string])[] = [
  [/PERMISSION_DENIED/i, words.failures.severalAccounts],
  [/NetworkError|Connection failure|HTTP 0\b/i, words.failures.noConnection],
  [/maximum execution time/i, words.failures.tooLong],
  [
    /Authorization is required|UNAUTHENTICATED|permissions are not sufficient|have permission to call/i,
    words.failures.notAuthorised,
  ],
];

/** What a failed call says to the user. */
export function failureSentence(error: unknown): string {
  const message = messageOf(error);
  if (message === '') return words.failures.severalAccounts;
  const match = known.find(([pattern]) => pattern.test(message));
  return match ? match[1] : words.failures.other(message.replace(/[.\s]+$/, ''));
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error.trim();
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message.replace(/^(\w*Error|Exception):\s*/, '').trim() : '';
}
