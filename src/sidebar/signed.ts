/** `12` as `+12`, `-5` as `−5` with the minus sign of typography. */
export function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`;
}

/** A score; `-5` as `−5`. */
export function scoreText(score: number): string {
  return score < 0 ? `−${-score}` : String(score);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
