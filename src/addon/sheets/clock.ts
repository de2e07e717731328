/** Milliseconds since 1970 UTC. */
export function now(): number {
  return Date.now();
}

export function sleep(milliseconds: number): void {
  Utilities.sleep(milliseconds);
}

/** Whether the script's own clock is that of `appsscript.json`; without that file it is that of its owner's account. */
export function isScriptInUtc(): boolean {
  return [0, 6].every((month) => new Date(2026, month, 1).getTimezoneOffset() === 0);
}

/** A random id, which says nothing about who or what it stands for. */
export function newId(): string {
  return Utilities.getUuid();
}
