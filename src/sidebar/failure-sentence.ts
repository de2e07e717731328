import { words } from './words.ts';

/** Texts that Google is known to send in English whatever the user's language is; others are shown as they come. */
const known: readonly (readonly [RegExp, string])[] = [
  [/PERMISSION_DENIED/i, words.failures.severalAccounts],
  [/NetworkError|Connection failure|HTTP 0\b/i, words.failures.noConnection],
  [/maximum execution time/i, words.failures.tooLong],
  [/Authorization is required|UNAUTHENTICATED/i, words.failures.notAuthorised],
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
