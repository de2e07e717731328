/** Milliseconds since 1970 UTC. */
export function now(): number {
  return Date.now();
}

export function sleep(milliseconds: number): void {
  Utilities.sleep(milliseconds);
}

/** An instant on a zone's wall clock, by the pattern of `Utilities.formatDate`. */
export function formatInstant(milliseconds: number, timeZone: string, pattern: string): string {
  return Utilities.formatDate(new Date(milliseconds), timeZone, pattern);
}

/** A random id, which says nothing about who or what it stands for. */
export function newId(): string {
  return Utilities.getUuid();
}
