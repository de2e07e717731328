import type { Source } from './sources.d.mts';

export function googleFiles(sources: readonly Source[]): { path: string; names: string[] }[];
