/** `npm run bench:calls`: what each action asks of Google, by size, and the weight of what is shipped. */
import { measureCalls } from './measure-calls.ts';
import { measureStartUp } from './start-up.ts';

const counts = [measureCalls(1_000), measureCalls(10_000), measureCalls(50_000, 10_000)].flat();
const startUp = measureStartUp();
if (process.argv.includes('--json')) console.log(JSON.stringify({ counts, startUp }));
else {
  console.log(
    '| action | leads | deals | calls | cells read | cells written | setValues | modelled seconds |',
  );
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: |');
  for (const { action, modelledSeconds, ...figures } of counts) {
    const cells = Object.values(figures).map((figure) => figure.toLocaleString('en-US'));
    console.log(`| ${action} | ${cells.join(' | ')} | ${modelledSeconds.toFixed(1)} |`);
  }
  console.log(
    `\nstart-up ${startUp.startUpMilliseconds.toFixed(1)} ms; Code.js ${startUp.codeKilobytes.toFixed(0)} KB`,
  );
  console.log(
    `Sidebar.html ${startUp.sidebarKilobytes.toFixed(0)} KB, ${startUp.sidebarGzipKilobytes.toFixed(0)} KB gzipped`,
  );
}
