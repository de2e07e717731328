import { claimOf, leadsLikeThis, poolOf, type ScorePool } from '../../evidence/index.ts';
import type { LikeThis } from '../../shared/index.ts';
import { rulesFingerprint } from '../document/rules-state.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { rulesOrigin } from './rules-origin.ts';

const property = 'scoreband.leadsLikeThis';

/** How closed deals ended by their score, as each run keeps it: whoever looks at a lead reads no deal for it. */
interface KeptPools {
  /** Of the rules that give these scores. */
  readonly fingerprint: string;
  /** Whether the rules were chosen from the deals that are counted. */
  readonly isFlattered: boolean;
  readonly pools: readonly ScorePool[];
}

/** Written by the next `save`. */
export function noteLeadsLikeThis(document: ScoredDocument): void {
  const pools = keptPools(document);
  document.book.kept.note(property, pools && JSON.stringify(pools));
}

/** null without deals that show anything. */
function keptPools(document: ScoredDocument): KeptPools | null {
  const { dealScores: deals, book, bands } = document;
  if (deals === undefined) return null;
  const origin = rulesOrigin(document);
  const claim = claimOf(deals, origin, { sqlMinimum: null, asOfDay: book.asOfDay });
  const pools = leadsLikeThis(claim, deals, origin, bands);
  if (pools.length === 0) return null;
  const isFlattered = claim.isChosen && claim.basis === 'all deals';
  return { fingerprint: rulesFingerprint(document), isFlattered, pools };
}

/** Of an open lead, as the last run has found it; null where nothing is claimed, or the rules are others by now. */
export function likeThisOf(document: ScoredDocument, row: number): LikeThis | null {
  const { book, scores, model } = document;
  const kept = JSON.parse(book.kept.get(property) ?? 'null') as KeptPools | null;
  const isOpen = scores.leadsNow[row] === 1 && scores.statuses[row]! < model.ladder.rungs.length;
  if (kept === null || !isOpen || kept.fingerprint !== rulesFingerprint(document)) return null;
  const pool = poolOf(kept.pools, scores.scores[row]!);
  return pool && { deals: pool.deals, won: pool.won, isFlattered: kept.isFlattered };
}
