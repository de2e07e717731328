/** `npm run bench:claim`: how often the bundle claims that scores predict sales where they cannot, and where they do. */
import { countClaims } from './claim-in.ts';
import { coinTosses } from './coin-tosses.ts';
import { knownSignal, strengthFor } from './known-signal.ts';
import { measureChoice } from './measure-choice.ts';

const files = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 400);
const signalFiles = Math.ceil(files / 4);

const tossed = coinTosses.map(({ name, tabs }) => ({ name, files, ...countClaims(files, tabs) }));
const signals = [0.6, 0.7].flatMap((auc) => {
  const strength = strengthFor(auc);
  return [150, 400, 1_000].map((deals) => {
    const counts = countClaims(signalFiles, (seed) => knownSignal(deals, strength, seed));
    return { auc, deals, files: signalFiles, ...counts };
  });
});

const times = [measureChoice(1_000, 20), measureChoice(5_000, 20)];

if (process.argv.includes('--json')) console.log(JSON.stringify({ tossed, signals, times }));
else {
  console.log('| outcomes by coin toss | files | green | amber | claims |\n| --- | --: | --: | --: | --: |');
  for (const { name, ...counts } of tossed) console.log(row(name, counts));
  console.log(
    '\n| outcomes drawn from chances | files | green | amber | claims |\n| --- | --: | --: | --: | --: |',
  );
  for (const { auc, deals, ...counts } of signals)
    console.log(row(`AUC ${auc.toFixed(2)}, ${deals.toLocaleString('en-US')} deals`, counts));
  console.log('\n| deals | columns | reading, s | 25 choices, s |\n| --: | --: | --: | --: |');
  for (const { deals, columns, readSeconds, heldOutSeconds } of times) {
    const figures = [
      deals.toLocaleString('en-US'),
      columns,
      readSeconds.toFixed(2),
      heldOutSeconds.toFixed(2),
    ];
    console.log(`| ${figures.join(' | ')} |`);
  }
}

function row(
  name: string,
  { files: all, green, amber }: { files: number; green: number; amber: number },
): string {
  return `| ${name} | ${all} | ${green} | ${amber} | ${((100 * (green + amber)) / all).toFixed(1)} % |`;
}
