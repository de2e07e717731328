/** Writes the sample into a folder, `out/sample` by default. */
import { makeSample } from './make-sample.ts';

await makeSample(process.argv[2] ?? 'out/sample');
