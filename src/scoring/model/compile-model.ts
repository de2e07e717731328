import { compileUnlinted, type ModelReading } from './compile-unlinted.ts';
import { lintModel } from './lint.ts';
import type { ModelSource } from './model-context.ts';

/** Reads and lints rules, statuses and lists. A rule with a problem is left out and said so. */
export function compileModel(source: ModelSource): ModelReading {
  const reading = compileUnlinted(source);
  return { ...reading, problems: [...reading.problems, ...lintModel(reading.model, source)] };
}
