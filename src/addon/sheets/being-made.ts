const suffix = ' (being made)';

/** Name of a tab of ours until it is whole. */
export function unfinishedName(name: string): string {
  return `${name}${suffix}`;
}

/** A run that was killed has left it: nothing in it counts. */
export function isBeingMade(name: string): boolean {
  return name.endsWith(suffix);
}
