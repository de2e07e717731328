import { GoogleException } from '../../google-exception.ts';

/** A colour as `#rrggbb`. Names of CSS, which Google takes too, no script here uses. */
export function colorCode(color: string): string {
  const code = String(color).trim().toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(code)) throw new GoogleException(`Invalid color: ${color}`);
  return code;
}
