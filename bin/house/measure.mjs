/** The measures of the house: what they are, what they should be, and the places they count. */
import { circlesOf, roomArrows, singleImporters } from './arrows.mjs';
import { functionsOf } from './functions.mjs';
import { googleFiles } from './google.mjs';

/** The most that each measure may be. */
export const targets = {
  lines: 45_500,
  files: 600,
  rooms: 22,
  arrows: 50,
  roomCircles: 0,
  fileCircles: 0,
  short: 25,
  singleImporter: 200,
  handedOnPercent: 20,
  googleOutside: 0,
  functionMedian: 6,
  functionNinthDecile: 19,
};

const shortLines = 15;
const addon = 'src/addon/';
const sheets = 'src/addon/sheets/';

/**
 * The places behind the measures, by the name of the list that prints them.
 * @param {import('./sources.mjs').Source[]} sources
 */
export function placesOf(sources) {
  const addonFiles = sources.filter(({ path }) => path.startsWith(addon));
  const rooms = roomArrows(addonFiles);
  return {
    rooms: [...rooms.keys()],
    arrows: arrowPairs(rooms),
    roomCircles: circlesOf(new Map(Array.from(rooms, ([room, others]) => [room, [...others.keys()]]))),
    fileCircles: circlesOf(new Map(sources.map(({ path, imports }) => [path, imports]))),
    short: sources.filter(({ lines }) => lines < shortLines),
    singleImporter: singleImporters(sources),
    functions: sources.flatMap((source) =>
      source.program ? functionsOf(source).map((found) => ({ path: source.path, ...found })) : [],
    ),
    google: googleFiles(addonFiles),
  };
}

/** Pairs of rooms of which one imports from the other, each with its imports in both directions. */
function arrowPairs(rooms) {
  const pairs = new Map();
  for (const [room, others] of rooms)
    for (const [other, imports] of others) {
      const key = [room, other].sort().join(' – ');
      pairs.set(key, [...(pairs.get(key) ?? []), ...imports]);
    }
  return Array.from(pairs, ([pair, imports]) => ({ pair, imports }));
}

/**
 * @param {import('./sources.mjs').Source[]} sources
 * @returns {Record<keyof typeof targets | 'google' | 'handedOn' | 'parameters' | 'functions', number>}
 */
export function measuresOf(sources, places = placesOf(sources)) {
  const parameters = places.functions.flatMap((found) => found.parameters);
  const handedOn = parameters.filter(({ isHandedOn }) => isHandedOn).length;
  const lengths = places.functions.map(({ lines }) => lines).sort((one, other) => one - other);
  return {
    lines: sources.reduce((sum, { lines }) => sum + lines, 0),
    files: sources.length,
    rooms: places.rooms.length,
    arrows: places.arrows.length,
    roomCircles: places.roomCircles.length,
    fileCircles: places.fileCircles.length,
    short: places.short.length,
    singleImporter: places.singleImporter.length,
    handedOnPercent: Math.round((1000 * handedOn) / Math.max(1, parameters.length)) / 10,
    handedOn,
    parameters: parameters.length,
    google: places.google.length,
    googleOutside: places.google.filter(({ path }) => !path.startsWith(sheets)).length,
    functions: lengths.length,
    functionMedian: lengths[Math.floor(lengths.length / 2)] ?? 0,
    functionNinthDecile: lengths[Math.floor(lengths.length * 0.9)] ?? 0,
  };
}

/** The names of the measures that are above their target. */
export const missed = (measures) => Object.keys(targets).filter((name) => measures[name] > targets[name]);
