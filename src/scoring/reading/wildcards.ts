import { anyOne, compileGapSearch, standsAt } from './gap-search.ts';
import { compileLiteralSearch, type PointAt, shortestLiteral } from './literal-search.ts';

/**
 * A matcher for a folded pattern that must cover the whole folded text: `*` any run, `?` one code point,
 * `~` makes a following `*`, `?` or `~` literal. What stands between two `*` is found at its first place after the one before,
 * once: the time is linear in the text, whatever the pattern.
 */
export function compileWildcards(pattern: string): (text: string) => boolean {
  const parts = partsOf(pattern);
  const covers = parts.length === 1 ? coversExactly(parts[0]!) : coversInParts(parts);
  return (text) => {
    if (!/[\ud800-\udbff]/.test(text)) return covers((at) => text.charCodeAt(at), text.length, text);
    const points = codePoints(text);
    return covers((at) => points[at]!, points.length, null);
  };
}

/** `text` is the same as code units, where each is a code point. */
type Covers = (pointAt: PointAt, length: number, text: string | null) => boolean;

function coversExactly(part: readonly number[]): Covers {
  return (pointAt, length) => length === part.length && standsAt(part, pointAt, 0);
}

function coversInParts(parts: readonly (readonly number[])[]): Covers {
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  const middle = parts
    .slice(1, -1)
    .filter((part) => part.length > 0)
    .map((part) => ({
      length: part.length,
      search: part.includes(anyOne) ? compileGapSearch(part) : compileLiteralSearch(part),
      literal: shortLiteral(part),
    }));
  return (pointAt, length, text) => {
    const end = length - last.length;
    if (first.length > end || !standsAt(first, pointAt, 0) || !standsAt(last, pointAt, end)) return false;
    let at = first.length;
    for (const part of middle) {
      const isFast = text !== null && part.literal !== null;
      const start = isFast ? text.indexOf(part.literal!, at) : part.search(pointAt, at, end);
      if (start < 0 || start + part.length > end) return false;
      at = start + part.length;
    }
    return true;
  };
}

/** What the engine's own search finds in a tenth of the time; null for other parts. */
function shortLiteral(part: readonly number[]): string | null {
  if (part.length >= shortestLiteral || part.includes(anyOne)) return null;
  return String.fromCodePoint(...part);
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}

/** What stands before, between and after the `*`; one part where there is none. */
function partsOf(pattern: string): number[][] {
  const parts: number[][] = [[]];
  const points = codePoints(pattern);
  for (let i = 0; i < points.length; i++) {
    const character = String.fromCodePoint(points[i]!);
    const next = i + 1 < points.length ? String.fromCodePoint(points[i + 1]!) : '';
    const part = parts[parts.length - 1]!;
    if (character === '~' && (next === '*' || next === '?' || next === '~')) part.push(points[++i]!);
    else if (character === '*') parts.push([]);
    else part.push(character === '?' ? anyOne : points[i]!);
  }
  return parts;
}
