export type FadeKind = 'half-life' | 'straight line' | 'expires';

export interface Fade {
  readonly kind: FadeKind;
  /** Half-life, or days to zero. */
  readonly days: number;
}

/**
 * Points left at an age of whole days: half-life p·2^(−a/H); straight line p·(D−a)/D, zero from D on; expires p while a ≤ D.
 * @example faded({ kind: 'half-life', days: 30 }, 20, 30) // 10
 */
export function faded(fade: Fade, points: number, ageDays: number): number {
  if (fade.kind === 'half-life') return points * 2 ** (-ageDays / fade.days);
  if (fade.kind === 'expires') return ageDays <= fade.days ? points : 0;
  return ageDays >= fade.days ? 0 : (points * (fade.days - ageDays)) / fade.days;
}
