import { describe, expect, it } from 'vitest';
import type { Summary } from '../../src/shared/index.ts';
import { type ExpectedFollowUp, expectedFollowUp } from '../oracle/follow-up/expected-follow-up.ts';
import { randomTeam } from '../oracle/follow-up/random-team.ts';
import { runEngine } from '../oracle/run-engine.ts';
import { propertyRuns } from '../setup/property-runs.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('what follows from the scores', () => {
  it.each(seeds(propertyRuns(0.2).numRuns))(
    'is what the oracle says for the team of seed %i',
    async (seed) => {
      const files = randomTeam(seed);
      const found = (await runEngine(files)) as unknown as Summary;
      expect(found.stopped).toBeNull();
      const expected = expectedFollowUp(files);
      expect(comparable(found, expected)).toEqual(rounded(expected));
    },
  );
});

/** Of what was found the fields that are expected. */
function comparable(found: Summary, expected: ExpectedFollowUp): unknown {
  const { callList, accounts, conversion, rows } = found;
  const all = { rows, callList, accounts, channels: conversion!.channels, touches: conversion!.touches };
  return rounded(alike(all, expected));
}

function alike(found: unknown, expected: unknown): unknown {
  if (Array.isArray(found) && Array.isArray(expected)) return found.map((one, i) => alike(one, expected[i]));
  if (found === null || expected == null || typeof found !== 'object') return found;
  const fields = Object.keys(expected).map((name) => [
    name,
    alike((found as Record<string, unknown>)[name], (expected as Record<string, unknown>)[name]),
  ]);
  return Object.fromEntries(fields);
}

/** Names as they are compared, figures to nine digits. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, one) => {
      if (typeof one === 'number') return Number(one.toPrecision(9));
      const isFolded = typeof one === 'string' && ['activity', 'value', 'account'].includes(name);
      return isFolded ? one.toLowerCase() : one;
    }),
  );
}
