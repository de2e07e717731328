/** Sentences of the Notes column of proposed rules, and what set-up says about them. */
export const say = {
  commonest: (header: string, value: string, count: number, rows: number) =>
    `"${value}" is the commonest ${header}: ${count} of ${rows} leads.`,
  oneOf: (header: string, value: string, count: number, rows: number) =>
    `${count} of ${rows} leads have "${value}" as ${header}.`,
  rarest: (header: string, value: string, count: number) =>
    `Of the common values of "${header}" fewest leads have "${value}" (${count}).`,
  alike: (header: string, isBetter: boolean) =>
    `Leads with these values of "${header}" were won ${isBetter ? 'more' : 'less'} often than the others.`,
  warmSource: (header: string) =>
    `Leads that come on advice or ask by themselves (${header}) mostly buy more often.`,
  coldSource: (header: string) => `Leads that never asked (${header}) mostly buy less often.`,
  senior: (header: string) => `Who decides can buy: these words stand in "${header}".`,
  junior: (header: string) =>
    `Who learns or looks for work mostly cannot buy: these words stand in "${header}".`,
  yes: (header: string) => `"${header}" is a yes or no question that leads answer differently.`,
  no: (header: string) => `"${header}" says no for some leads.`,
  optOut: (header: string) => `Leads with "${header}" do not want to hear from you.`,
  high: (header: string, percent: number) => `The highest ${percent} % of the values of "${header}".`,
  low: (header: string, percent: number) => `The lowest ${percent} % of the values of "${header}".`,
  seenLately: (header: string) => `Leads that were in touch lately ("${header}") are the ones to call.`,
  longUnseen: (header: string) => `Leads that were not in touch for long ("${header}") have cooled.`,
  isNew: (header: string) => `New leads ("${header}") are mostly easier to reach.`,
  isOld: (header: string) => `Leads that came in long ago ("${header}") have mostly cooled.`,
  missing: (header: string) => `Some leads lack "${header}": less is known about them.`,
  known: (header: string) => `Leads that say their "${header}" mean it more seriously.`,
  freeMail: 'Business buyers mostly write from an address of their company.',
  academic: 'Students and researchers mostly do not buy.',
  invalidMail: 'An address that cannot be written to reaches nobody.',
  sameMail: 'The same address stands in a row above.',
  buyingEvent: 'Who does this mostly thinks of buying.',
  commonEvent: (name: string) => `"${name}" happens often: it shows interest, a little each time.`,
  leavingEvent: 'Who does this goes away, or came for something else.',
  inactivity: (days: number) => `Nothing happened for ${days} days: the lead has cooled.`,

  proven: (won: number, deals: number, wonElse: number, dealsElse: number) =>
    `Of your closed deals ${won} of ${deals} with it were won (${percent(won, deals)}), and ${wonElse} of ${dealsElse} without (${percent(wonElse, dealsElse)}).`,
  unproven: 'Your closed deals do not say yet whether it holds for you.',
  noDeals: 'No closed deals have been asked.',
  guess: 'Its points are a starting guess: change them to what you know.',

  proposed: (rules: number, deals: number) =>
    deals > 0
      ? `${rules} rules are proposed from your own columns and ${deals} closed deals. Their points are a starting guess.`
      : `${rules} rules are proposed from your own columns. Their points are a starting guess.`,
  nothingFits:
    'No rules are proposed: too few columns tell leads apart without naming them. One example is there, switched off; change it to something that you know about your leads.',
  example:
    'An example, switched off. Name a column of your leads in Field, choose a Test and a Value, set the points and switch it on. Its points are a starting guess.',
} as const;

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
