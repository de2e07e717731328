import { statusTint } from '../../shared/index.ts';

/** Class and colour of what stands for a status: what has no tint on the sheet is an empty frame here. */
export function statusMark(
  rung: number,
  rungCount: number,
  style: Readonly<Record<string, string>> = {},
): { class: string; style: Record<string, string> } {
  const tint = statusTint(rung, rungCount);
  return tint === null
    ? { class: 'status-mark', style: { ...style } }
    : { class: 'status-mark tinted', style: { ...style, '--tint': tint } };
}
