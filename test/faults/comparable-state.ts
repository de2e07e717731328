import type { TestDocument } from '../addon/document.ts';
import { wholeState } from '../addon/whole-state.ts';

/** Records of what failed and of when runs ended: a run that failed before leaves others behind. */
const records = new Set(['scoreband.lastError']);

/**
 * All that a workbook and its script hold, as text for each part: two runs end alike where these are equal. Ids that Google
 * counts up, and random ones, become the names of what they stand for.
 */
export function comparableState({ workbook, host }: TestDocument): Map<string, string> {
  const state = wholeState(workbook, host);
  const parts = new Map<string, string>();
  const clean = cleaner(workbook.sheets.map(({ id, name }) => [String(id), name]));
  for (const [name, value] of Object.entries(state)) {
    if (name === 'sheets') continue;
    if (name !== 'documentProperties') parts.set(name, clean(value));
    else
      for (const [property, text] of Object.entries(value as Record<string, string>))
        if (!records.has(property)) parts.set(property, clean(text));
  }
  for (const sheet of state.sheets as Record<string, unknown>[]) {
    for (const [part, value] of Object.entries(sheet)) {
      if (part === 'id') continue;
      if (part !== 'cells') parts.set(`${sheet.name} ${part}`, clean(value));
      else
        for (const [cell, content] of Object.entries(value as Record<string, unknown>))
          parts.set(`${sheet.name}!${cell}`, clean(content));
    }
  }
  return parts;
}

function cleaner(sheetIds: readonly (readonly [string, string])[]): (value: unknown) => string {
  return (value) => {
    let text = typeof value === 'string' ? value : JSON.stringify(value);
    text = text.replace(/"id":\d+/g, '"id":0').replace(/"(id|user|triggerId)":"[^"]*"/g, '"$1":""');
    text = text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'uuid');
    for (const [id, name] of sheetIds) {
      if (id === '0') text = text.replace(/gid=0\b/g, `gid=${name}`).replace(/:0\b(?=[":])/g, `:${name}`);
      else text = text.split(id).join(name);
    }
    return text;
  };
}

/** Names of the parts that differ, with what they were and are. */
export function differences(
  expected: ReadonlyMap<string, string>,
  actual: ReadonlyMap<string, string>,
): string[] {
  const names = new Set([...expected.keys(), ...actual.keys()]);
  return [...names]
    .filter((name) => expected.get(name) !== actual.get(name))
    .map((name) => `${name}: ${short(actual.get(name))} instead of ${short(expected.get(name))}`);
}

function short(text: string | undefined): string {
  if (text === undefined) return 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
