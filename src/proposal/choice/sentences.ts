import { quoted } from '../../scoring/index.ts';

/** Sentences of the Notes of proposed rules, and what set-up says about them. */
export const say = {
  counts: (won: number, deals: number, wonElse: number, dealsElse: number) =>
    `Of your closed deals ${won} of ${deals} with it were won (${percent(won, deals)}), and ${wonElse} of ${dealsElse} without (${percent(wonElse, dealsElse)}).`,
  unproven: 'That may be chance.',
  chosen: 'Chosen from these deals: change the points to what you know.',
  ofTemplate: (trade: string) => `From the template "${trade}":`,
  unsaid: 'Your closed deals do not say yet whether it holds for you.',
  guess: 'Its points are a starting guess: change them to what you know.',

  fromDeals: (rules: number, deals: number) =>
    `${counted(rules)} proposed from your own columns and ${deals} closed deals. ${startingGuess(rules)}`,
  fromTemplate: (rules: number, trade: string) =>
    `${counted(rules)} proposed from the template "${trade}", on your own columns. ${startingGuess(rules)}`,
  fromBoth: (rules: number, deals: number, others: number, trade: string) =>
    `${counted(rules)} proposed from ${deals} closed deals, and ${others} from the template "${trade}". ${startingGuess(rules + others)}`,
  tooFewDeals: (won: number, lost: number) =>
    `Your closed deals (${won} won, ${lost} lost) were not asked: 10 won and 10 lost are needed.`,
  givesAway: (headers: readonly string[]) =>
    headers.length === 1
      ? `No rule rests on ${quoted(headers[0]!)}: it tells the outcome, so it is probably filled in afterwards.`
      : `No rule rests on ${headers.map(quoted).join(', ')}: they tell the outcome, so they are probably filled in afterwards.`,
  mayGiveAway: (headers: readonly string[]) =>
    headers.length === 1
      ? `No rule rests on ${quoted(headers[0]!)}: alone it tells won from lost better than what is known when a lead comes in mostly does. Was it known then? If so, add a rule on it.`
      : `No rule rests on ${headers.map(quoted).join(', ')}: alone each tells won from lost better than what is known when a lead comes in mostly does. Were they known then? If so, add rules on them.`,
  nobodySaid: (trade: string) =>
    `What you sell was not said, so the template is "${trade}". To say it: --sell "Software" on the command line, "Add from a template…" in the menu.`,
  wouldHelp: (columns: readonly string[]) =>
    `Would also help: ${columns.map((column) => `a column ${column}`).join(', ')}.`,
  leftOut: (isMeasured: boolean) =>
    isMeasured
      ? 'Left out for lack of time: some of the five rounds in which it is measured how such rules do on deals held out of the choice.'
      : 'Left out for lack of time: how such rules do on deals held out of the choice.',
  noLeadsYet:
    'No rules are proposed yet: there are no leads to make them from. One example is there, switched off.',
  nothingFits:
    'No rules are proposed: no column says what tells your leads apart. One example is there, switched off; change it to something that you know about your leads.',
  example:
    'An example, switched off. Name a column of your leads in Field, choose a Test and a Value, set the points and switch it on. Its points are a starting guess.',
} as const;

const startingGuess = (rules: number) => `${rules === 1 ? 'Its' : 'Their'} points are a starting guess.`;

function counted(rules: number): string {
  return rules === 1 ? '1 rule is' : `${rules} rules are`;
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}
