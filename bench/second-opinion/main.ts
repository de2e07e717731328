/**
 * Runs the tests of another imitation of Google against this one, and lists what differs:
 * `node bench/run.mjs second-opinion FOLDER`. The folder has the tests of gas-fakes (github.com/brucemcpherson/gas-fakes,
 * its folder `test`), which their author runs on Google too. Nothing is fetched. `--all` also lists what was not asked.
 */
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Opinion, opinionOf } from './opinion.ts';

async function testsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  // What the tests share, and what runs them all.
  const shared = ['test.js', 'testassist.js', 'testinit.js', 'testfixes.js'];
  return names.filter((name) => /^test.*\.js$/.test(name) && !shared.includes(name)).sort();
}

function* lines(name: string, { agreed, differences, notAsked }: Opinion, all: boolean) {
  if (agreed + differences.length === 0 && !all) return;
  yield `${name}: ${agreed} agree, ${differences.length} differ, ${notAsked.length} not asked`;
  for (const { section, what } of differences) yield `  differs: ${section}: ${what}`;
  if (all) for (const { section, what } of notAsked) yield `  not asked: ${section}: ${what}`;
}

async function main(args: readonly string[]): Promise<number> {
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (!folder) {
    console.error(
      'Which folder? node bench/run.mjs second-opinion FOLDER, with the tests of gas-fakes in it.',
    );
    return 2;
  }
  const opinions: Opinion[] = [];
  for (const name of await testsIn(folder)) {
    const opinion = await opinionOf(resolve(folder), name);
    opinions.push(opinion);
    for (const line of lines(name, opinion, args.includes('--all'))) console.log(line);
  }
  const sum = (count: (opinion: Opinion) => number) => opinions.reduce((all, one) => all + count(one), 0);
  const differing = sum(({ differences }) => differences.length);
  const known = sum((opinion) => opinion.decided);
  console.log(
    `${sum(({ agreed }) => agreed)} answers agree, ${differing} differ; ${known} more differ with a known reason`,
  );
  return differing === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2).filter((arg) => arg !== 'second-opinion'));
