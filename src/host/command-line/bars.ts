/** A bar for a share of the longest one, in eighths of a letter. */
export function bar(amount: number, largest: number, width: number): string {
  if (largest <= 0 || amount <= 0) return '';
  const eighths = Math.max(1, Math.round((amount / largest) * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (' ▏▎▍▌▋▊▉'[eighths % 8] ?? '').trim();
}
