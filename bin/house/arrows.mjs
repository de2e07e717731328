/** Who imports whom. */
import { posix } from 'node:path';

/**
 * The arrows among rooms: a room is a folder with files of its own.
 * @returns {Map<string, Map<string, string[]>>} room → room it imports from → the imports, as `from imports to`
 */
export function roomArrows(sources) {
  const arrows = new Map(sources.map(({ path }) => [posix.dirname(path), new Map()]));
  for (const { path, imports } of sources)
    for (const to of imports) {
      const others = arrows.get(posix.dirname(path));
      const room = posix.dirname(to);
      if (room === posix.dirname(path) || !arrows.has(room)) continue;
      others.set(room, [...(others.get(room) ?? []), `${path} imports ${to}`]);
    }
  return arrows;
}

/**
 * The circles: the largest sets of more than one node of which each can be reached from each.
 * @param {Map<string, string[]>} next
 * @returns {string[][]}
 */
export function circlesOf(next) {
  const reached = new Map([...next.keys()].map((node) => [node, reachable(next, node)]));
  const done = new Set();
  const circles = [];
  for (const node of next.keys()) {
    if (done.has(node)) continue;
    const circle = [...reached.get(node)].filter((other) => reached.get(other)?.has(node));
    for (const other of circle) done.add(other);
    if (circle.length > 1) circles.push(circle.sort());
  }
  return circles;
}

function reachable(next, start) {
  const found = new Set();
  const open = [start];
  while (open.length > 0)
    for (const to of next.get(open.pop()) ?? [])
      if (!found.has(to)) {
        found.add(to);
        open.push(to);
      }
  return found;
}

/** The files that one other file of the same list imports, and which one that is. */
export function singleImporters(sources) {
  const importers = new Map();
  for (const { path, imports } of sources)
    for (const to of imports) importers.set(to, [...(importers.get(to) ?? []), path]);
  return sources.flatMap(({ path, lines }) => {
    const by = importers.get(path) ?? [];
    return by.length === 1 ? [{ path, lines, importer: by[0] }] : [];
  });
}
