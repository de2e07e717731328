import type { Source } from './sources.d.mts';

export function roomArrows(sources: readonly Source[]): Map<string, Map<string, string[]>>;
export function circlesOf(next: ReadonlyMap<string, readonly string[]>): string[][];
