#!/usr/bin/env node
/**
 * `npm run house`: how large and how tangled `src` is, beside what it should be at most.
 *
 * A room is a folder with files of its own, an arrow a pair of rooms of which one imports from the other, a circle a set of
 * rooms, or of files, that import each other in a ring; imports of types count. Tests import nothing here, and
 * settings (.json) are no files. What a parameter is that is only handed on says functions.mjs.
 *
 *   npm run house                          the table
 *   npm run house -- --check               … and exit code 1 where a target is missed
 *   npm run house -- --json                the measures as one JSON object
 *   npm run house -- --list short          the places: short, single-importer, handed-on, arrows, circles, google
 *   npm run house -- --list short --in src/addon   … of one folder
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measuresOf, missed, placesOf, targets } from './measure.mjs';
import { readSources } from './sources.mjs';

const lists = {
  short: ({ short }) => short.map(({ path, lines }) => `${path}  ${lines} lines`),
  'single-importer': ({ singleImporter }) =>
    singleImporter.map(({ path, lines, importer }) => `${path}  ${lines} lines, imported by ${importer}`),
  'handed-on': ({ functions }) =>
    functions.flatMap(({ path, parameters }) =>
      parameters.flatMap(({ name, line, isHandedOn }) => (isHandedOn ? [`${path}:${line}  ${name}`] : [])),
    ),
  arrows: ({ arrows }) =>
    arrows.flatMap(({ pair, imports }) => [pair, ...imports.map((line) => `  ${line}`)]),
  circles: ({ roomCircles, fileCircles }) =>
    [...roomCircles, ...fileCircles].map((circle) => circle.join(' ⇄ ')),
  google: ({ google }) => google.map(({ path, names }) => `${path}  ${names.join(' ')}`),
};

function tableOf(measures, { roomCircles, fileCircles }) {
  const sizes = (circles) => circles.map(({ length }) => length).join(', ') || 'none';
  const rows = [
    [
      'lines and files of src',
      `${measures.lines} in ${measures.files}`,
      `${targets.lines} in ${targets.files}`,
    ],
    [
      'rooms of src/addon, arrows among them',
      `${measures.rooms}, ${measures.arrows}`,
      `${targets.rooms}, ${targets.arrows}`,
    ],
    ['circles of rooms in src/addon', sizes(roomCircles), 'none'],
    ['circles of files in src', sizes(fileCircles), 'none'],
    ['files under 15 lines', measures.short, targets.short],
    ['files with a single importer', measures.singleImporter, targets.singleImporter],
    [
      'parameters that are only handed on',
      `${measures.handedOnPercent} % (${measures.handedOn} of ${measures.parameters})`,
      `${targets.handedOnPercent} %`,
    ],
    [
      'files of src/addon that know Google, of them outside sheets/',
      `${measures.google}, ${measures.googleOutside}`,
      'none outside',
    ],
    [
      `lines of a function (${measures.functions}): median, ninth decile`,
      `${measures.functionMedian}, ${measures.functionNinthDecile}`,
      `${targets.functionMedian}, ${targets.functionNinthDecile}`,
    ],
  ].map((row) => row.map(String));
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  const line = ([what, is, target]) => `${what.padEnd(widths[0])}  ${is.padEnd(widths[1])}  ${target}`;
  return [line(['', 'now', 'at most']), ...rows.map(line)].join('\n');
}

function main(args) {
  const { values } = parseArgs({
    args,
    options: {
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      list: { type: 'string' },
      in: { type: 'string', default: '' },
      root: { type: 'string', default: fileURLToPath(new URL('../..', import.meta.url)) },
    },
  });
  if (values.list !== undefined && !(values.list in lists)) {
    console.error(`--list takes one of: ${Object.keys(lists).join(', ')}.`);
    return 2;
  }
  const sources = readSources(values.root, 'src');
  const places = placesOf(sources);
  if (values.list !== undefined) {
    for (const line of lists[values.list](places)) if (line.includes(values.in)) console.log(line);
    return 0;
  }
  const measures = measuresOf(sources, places);
  console.log(values.json ? JSON.stringify(measures) : tableOf(measures, places));
  return values.check && missed(measures).length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
