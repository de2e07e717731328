/** Every sentence of trying a lead with other values. */

export const trialWords = {
  try: 'Try other values',
  hint: 'See what the score would be if something were different. Nothing is written.',
  reading: 'Reading what rules ask for…',
  label: 'Other values',
  activities: 'What the lead does',
  noFields: 'No working rule asks for anything yet.',
  none: '–',
  yes: 'yes',
  no: 'no',
  times: (name: string) => `${name}: how often`,
  last: (name: string) => `${name}: last on`,
  timesLabel: 'times, on',
  same: (score: string, status: string) => `${score}, ${status}: as it stands`,
  tried: (before: string, after: string, status: string) => `${before} → ${after}, ${status}`,
  asItIs: 'As it stands',
  leave: 'Close',
} as const;
