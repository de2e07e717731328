import type { ProblemCounts, Summary } from '../../shared/index.ts';

/** One summary of the functions that a command runs one after the other; of each figure the last that says it counts. */
export function mergeSummaries(command: string, summaries: readonly Summary[]): Summary {
  const [first, ...more] = summaries;
  if (!first) throw new Error(`mergeSummaries: no summary: ${command}`);
  return { ...more.reduce(merged, first), command };
}

function merged(before: Summary, after: Summary): Summary {
  const scored = after.scored > 0 || after.leads > 0 ? after : before;
  const rows = after.rows ?? before.rows;
  const deals = after.deals ?? before.deals;
  return {
    ...scored,
    asOf: after.asOf,
    stopped: after.stopped,
    problems: distinct([...before.problems, ...after.problems]),
    problemCounts: mostOf(before.problemCounts, after.problemCounts),
    conversion: after.conversion ?? before.conversion,
    ...(rows ? { rows } : {}),
    ...(deals ? { deals } : {}),
    messages: [...before.messages, ...after.messages],
    milliseconds: before.milliseconds + after.milliseconds,
  };
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** The same problems are found by each function that reads the tab. */
function mostOf(a: ProblemCounts, b: ProblemCounts): ProblemCounts {
  const names = Object.keys(a) as (keyof ProblemCounts)[];
  return Object.fromEntries(
    names.map((name) => [name, Math.max(a[name], b[name] ?? 0)]),
  ) as unknown as ProblemCounts;
}
