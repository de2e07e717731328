import { type Problem, problemAt } from '../../scoring/index.ts';
import { isWanted } from '../document/asked-outputs.ts';
import { rememberedIds } from '../document/memory.ts';
import { isFirstOfKey } from '../document/remembered-output.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import type { Remembered } from '../document/write-memory.ts';
import { type OutputValue, serialOfDay } from '../sheets/cell-value.ts';
import { valuesToWrite } from './rows-to-write.ts';
import { say } from './sentences.ts';

/** By key what is to be kept of each lead, once it is written. */
export function leadsToRemember(document: ScoredDocument): Map<string, Remembered> {
  const { keyTexts, memory, followUp, scores } = document;
  const values = valuesToWrite(document);
  const ids = rememberedIds.filter((id) => isWanted(document, id));
  const { dealing = null, earlier = null } = followUp?.owners ?? {};
  const dealt = new Set([...(dealing?.dealtRows ?? []), ...(earlier?.rows ?? [])]);
  const leads = new Map<string, Remembered>();
  keyTexts.forEach((key, row) => {
    if (!isFirstOfKey(document, row)) return;
    const kept: Record<string, OutputValue> = {};
    for (const id of ids) kept[id] = values[id](row);
    // Of a long list most leads have nothing to be kept.
    if (memory!.rowOf(key) < 0 && ids.every((id) => kept[id] === '')) return;
    const before = memory!.dayOf(key, 'statusSince');
    const isNewDay = kept.statusSince !== undefined && serialOfDay(before) !== kept.statusSince;
    if (!Number.isNaN(before) && isNewDay) kept.sinceBefore = serialOfDay(before);
    if (dealt.has(row)) kept.dealtOn = serialOfDay(scores.asOfDay);
    leads.set(key, { ...kept, goneSince: '' });
  });
  const present = new Set(keyTexts);
  for (const key of memory!.keys) {
    const isKnown = present.has(key) || !Number.isNaN(memory!.dayOf(key, 'goneSince'));
    if (!isKnown) leads.set(key, { goneSince: serialOfDay(scores.asOfDay) });
  }
  return leads;
}

/** Offers to forget leads that are gone from Leads for long; who they are says the dialog. */
export function longGoneAdvice({ memory, keyTexts, scores, leadsTab }: ScoredDocument): Problem[] {
  const present = new Set(keyTexts);
  const gone = memory?.longGone(scores.asOfDay).filter((key) => !present.has(key)) ?? [];
  return gone.length === 0 ? [] : [problemAt(say.longGone(gone.length, leadsTab.name), '')];
}
