import type { ChosenRules } from '../../evidence/index.ts';
import {
  type Proposal,
  type ProposalSource,
  proposeRules,
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

interface ProposedRules {
  readonly content: TabContent;
  readonly said: readonly string[];
  /** null where they do not come from deals. */
  readonly chosen: ChosenRules | null;
}

/** What the rules are to be made from. */
interface Read {
  readonly book: Book;
  readonly ownTabs: OwnTabs;
  readonly findings: readonly SettingFinding[];
}

/** The first rules of a spreadsheet. What is sold is asked only where closed deals say too little. */
export function proposedRules({ book, ownTabs, findings }: Read, askTrade: AskTrade): ProposedRules {
  const source = readProposalSource(book, ownTabs, settingsOf(findings, book.locale));
  const { proposal, said } = proposedFor(source, askTrade);
  const headers = source.leads.headers.filter((_, index) => !source.ownColumns.has(index));
  return {
    content: rulesTab(proposal.rules, headers, source.activities !== null),
    said,
    chosen: chosenRulesOf(proposal, book.asOfDay),
  };
}

function proposedFor(source: ProposalSource, askTrade: AskTrade): { proposal: Proposal; said: string[] } {
  const unasked = proposeRules(source, null, measuringTime());
  const canAsk = unasked.isOfTemplate && source.leads.rowCount > 0;
  const answer = canAsk ? (askTrade()?.trim() ?? '') : '';
  if (answer === '') return { proposal: unasked, said: [unasked.said] };
  const template = templateOf(answer);
  const proposal = proposeRules(source, template ?? usualTemplate, measuringTime());
  const trades = templates.map(({ trade }) => trade);
  return { proposal, said: [...(template ? [] : [say.unknownTrade(answer, trades)]), proposal.said] };
}

/** What a choice costs is little, and measured up to 25 times; whoever answers dialogs meanwhile uses none of the time. */
const measuringMilliseconds = 60_000;

function measuringTime(): () => boolean {
  return new WorkTime(now() + measuringMilliseconds).hasTime;
}

function chosenRulesOf({ rules, dealsAsked, wonAsked, heldOut }: Proposal, day: number): ChosenRules | null {
  if (dealsAsked === 0) return null;
  const toCompare = rules.map((cells) => ruleToCompare((header) => cellText(cells[header] ?? '').trim()));
  // An example, switched off, was not chosen.
  if (!toCompare.some(({ on }) => on)) return null;
  const { figure, isWhole } = heldOut;
  const unmeasured = figure === null && !isWhole ? ({ unmeasured: 'too slow' } as const) : {};
  return { day, deals: dealsAsked, won: wonAsked, heldOut: figure, ...unmeasured, rules: toCompare };
}
