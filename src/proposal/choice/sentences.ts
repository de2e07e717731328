/** Sentences of the Notes of rules that were chosen from closed deals. */
export const say = {
  counts: (won: number, deals: number, wonElse: number, dealsElse: number) =>
    `Of your closed deals ${won} of ${deals} with it were won (${percent(won, deals)}), and ${wonElse} of ${dealsElse} without (${percent(wonElse, dealsElse)}).`,
  unproven: 'That may be chance.',
  chosen: 'Chosen from these deals: change the points to what you know.',
} as const;

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}
