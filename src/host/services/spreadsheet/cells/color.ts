import { GoogleException } from '../../google-exception.ts';

/** A colour as `#rrggbb`. Names of CSS, which Google takes too, no script here uses: they are not taken for a mistake. */
export function colorCode(color: string): string {
  const code = String(color).trim().toLowerCase();
  if (/^[a-z]+$/.test(code))
    throw new Error(`the color ${code} is not there in the host: write it as #rrggbb`);
  if (!/^#[0-9a-f]{6}$/.test(code)) throw new GoogleException(`Invalid color: ${color}`);
  return code;
}
