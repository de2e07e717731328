/** What must be reached, and what was. */
export interface Requirement {
  what: string;
  reached: string;
  limit: string;
  isMet: boolean;
}

type Unit = 'auc' | 'share' | 'seconds' | 'megabytes';

const inUnit: Readonly<Record<Unit, (value: number) => string>> = {
  auc: (value) => value.toFixed(4),
  share: (value) => `${(100 * value).toFixed(1)} %`,
  seconds: (value) => `${value.toFixed(2)} s`,
  megabytes: (value) => `${value.toFixed(0)} MB`,
};

export function atLeast(what: string, value: number, limit: number, unit: Unit): Requirement {
  const [reached, least] = [value, limit].map(inUnit[unit]) as [string, string];
  return { what, reached, limit: `at least ${least}`, isMet: value >= limit };
}

export function above(what: string, value: number, limit: number, unit: Unit): Requirement {
  const [reached, other] = [value, limit].map(inUnit[unit]) as [string, string];
  return { what, reached, limit: `above ${other}`, isMet: value > limit };
}

export function atMost(what: string, value: number, limit: number, unit: Unit): Requirement {
  const [reached, most] = [value, limit].map(inUnit[unit]) as [string, string];
  return { what, reached, limit: `at most ${most}`, isMet: value <= limit };
}

/** @param limits the lowest and the highest that will do */
export function within(
  what: string,
  value: number,
  limits: readonly [number, number],
  unit: Unit,
): Requirement {
  const [reached, low, high] = [value, ...limits].map(inUnit[unit]) as [string, string, string];
  return { what, reached, limit: `${low} to ${high}`, isMet: value >= limits[0] && value <= limits[1] };
}

export function printRequirements(requirements: readonly Requirement[]): void {
  console.log('\n| must be reached | reached | limit | |\n| --- | --: | --: | --- |');
  for (const { what, reached, limit, isMet } of requirements)
    console.log(`| ${what} | ${reached} | ${limit} | ${isMet ? 'ok' : 'MISSED'} |`);
}
