import type { ChosenRules } from '../../evidence/index.ts';
import {
  type Proposal,
  type ProposalSource,
  proposeRules,
  type RuleCells,
  rulesTab,
  type SettingFinding,
  settingsOf,
  type TabContent,
  templateOf,
  templates,
  usualTemplate,
} from '../../proposal/index.ts';
import { cellText } from '../../scoring/index.ts';
import { ruleToCompare } from '../document/chosen-rules.ts';
import type { OwnTabs } from '../document/own-tabs.ts';
import { WorkTime } from '../document/work-time.ts';
import type { Book } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';
import { readProposalSource } from './read-user-tabs.ts';
import { say } from './sentences.ts';

/** What is sold, in the words of who was asked; null where nobody says. */
export type AskTrade = () => string | null;

export interface ProposedRules {
  readonly source: ProposalSource;
  readonly proposal: Proposal;
  /** Whether the rules follow from what is sold. */
  readonly asksTrade: boolean;
  readonly said: readonly string[];
}

/** What the rules are to be made from. */
interface Read {
  readonly book: Book;
  readonly ownTabs: OwnTabs;
  readonly findings: readonly SettingFinding[];
}

/**
 * The first rules of a spreadsheet. What is sold is asked only where closed deals say too little.
 * @param isMeasured whether it is worked out how such rules do on deals held out of the choice
 */
export function proposedRules(
  { book, ownTabs, findings }: Read,
  askTrade: AskTrade,
  isMeasured = true,
): ProposedRules {
  const source = readProposalSource(book, ownTabs, settingsOf(findings, book.locale));
  const time = () => (isMeasured ? measuringTime() : () => false);
  const unasked = proposeRules(source, null, time());
  const asksTrade = unasked.isOfTemplate && source.leads.rowCount > 0;
  const answer = asksTrade ? (askTrade()?.trim() ?? '') : '';
  if (answer === '') return { source, proposal: unasked, asksTrade, said: [unasked.said] };
  const template = templateOf(answer);
  const proposal = proposeRules(source, template ?? usualTemplate, time());
  const trades = templates.map(({ trade }) => trade);
  const said = [...(template ? [] : [say.unknownTrade(answer, trades)]), proposal.said];
  return { source, proposal, asksTrade, said };
}

/** The Rules tab with them. @param isOn which of them are switched on */
export function proposedTab(
  { source, proposal }: ProposedRules,
  isOn: (rule: RuleCells) => boolean,
): TabContent {
  const headers = source.leads.headers.filter((_, index) => !source.ownColumns.has(index));
  const rules = proposal.rules.map((rule) => (isOn(rule) ? rule : { ...rule, On: false }));
  return rulesTab(rules, headers, source.activities !== null);
}

/** What a choice costs is little, and measured up to 25 times; whoever answers dialogs meanwhile uses none of the time. */
const measuringMilliseconds = 60_000;

function measuringTime(): () => boolean {
  return new WorkTime(now() + measuringMilliseconds).hasTime;
}

/** What was chosen from deals, whatever of it is switched on; null where the rules do not come from deals. */
export function chosenRulesOf(
  { rules, dealsAsked, wonAsked, heldOut }: Proposal,
  day: number,
): ChosenRules | null {
  if (dealsAsked === 0) return null;
  const toCompare = rules.map((cells) => ruleToCompare((header) => cellText(cells[header] ?? '').trim()));
  // An example, switched off, was not chosen.
  if (!toCompare.some(({ on }) => on)) return null;
  const { figure, counts, isWhole } = heldOut;
  const unmeasured = figure === null && !isWhole ? ({ unmeasured: 'too slow' } as const) : {};
  return {
    ...{ day, deals: dealsAsked, won: wonAsked, heldOut: figure, ...unmeasured },
    ...(counts !== null && { heldOutCounts: counts }),
    rules: toCompare,
  };
}
