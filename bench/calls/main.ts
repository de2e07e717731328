/** `npm run bench:calls`: what each action asks of Google, by size, and the weight of what is shipped. */
import { measureCalls, measureDeals, measureSetUp, measureTeam } from './measure-calls.ts';
import { measureStartUp } from './start-up.ts';

const counts = [
  measureSetUp(1_000),
  measureCalls(1_000),
  measureCalls(10_000),
  measureCalls(50_000, 50_000),
  measureDeals(5_000, 5_000),
  measureTeam(1_000),
].flat();
const startUp = measureStartUp();
if (process.argv.includes('--json')) console.log(JSON.stringify({ counts, startUp }));
else {
  console.log(
    '| action | leads | deals | calls | cells read | cells written | setValues | modelled seconds | script, ms |',
  );
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: |');
  for (const { action, leads, deals, modelledSeconds, scriptMilliseconds, ...figures } of counts) {
    const { calls, cellsRead, cellsWritten, valueWrites } = figures;
    const cells = [leads, deals, calls, cellsRead, cellsWritten, valueWrites].map(grouped);
    const times = [modelledSeconds.toFixed(1), grouped(Math.round(scriptMilliseconds))];
    console.log(`| ${[action, ...cells, ...times].join(' | ')} |`);
  }
  console.log('\n| start-up and weights | |\n| --- | --: |');
  const { parseMilliseconds, firstCallMilliseconds, codeKilobytes, sidebarKilobytes } = startUp;
  console.log(`| parsing Code.js | ${parseMilliseconds.toFixed(1)} ms |`);
  console.log(`| first call: the menu | ${firstCallMilliseconds.toFixed(1)} ms |`);
  console.log(`| Code.js | ${codeKilobytes.toFixed(0)} KB |`);
  console.log(
    `| Sidebar.html | ${sidebarKilobytes.toFixed(0)} KB, ${startUp.sidebarGzipKilobytes.toFixed(0)} KB compressed |`,
  );
}

function grouped(figure: number): string {
  return figure.toLocaleString('en-US');
}
