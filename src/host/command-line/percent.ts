/** A share as `12.3 %`; nothing where it is missing. */
export function percent(share: number | null): string {
  return share === null ? '' : `${(share * 100).toFixed(1)} %`;
}
