import { fewestForClaim } from '../../evidence/index.ts';
import type { SetUpRequest, Summary } from '../../shared/index.ts';
import { readModel } from '../document/read-model.ts';
import { runAction } from '../document/run-action.ts';
import { readSchedule } from '../document/schedule-record.ts';
import { emptySummary } from '../document/summary.ts';
import { showMenu } from '../menu/menu.ts';
import { makeDealsTab } from '../sales/make-deals-tab.ts';
import { say as salesSay } from '../sales/sentences.ts';
import { installSchedule } from '../schedule/schedule-trigger.ts';
import { prepareCallList } from '../score/score-call-list.ts';
import { withChoices } from '../set-up/chosen-set-up.ts';
import { type ProposedRules, proposedRules } from '../set-up/proposed-rules.ts';
import { say as setUpSay } from '../set-up/sentences.ts';
import { prepareSetUp, type ReadySetUp, writeSetUp } from '../set-up/set-up-spreadsheet.ts';
import type { Book } from '../sheets/book.ts';
import { isAuthorised } from '../sheets/script.ts';
import { ruleId, shownRules } from './preview-set-up.ts';
import { say } from './sentences.ts';

const morning = { interval: 'daily', hour: 6, hasAnswers: false } as const;

/**
 * Writes what set-up has shown. Whatever of it is there already is left as it is, so that it can be called again where it
 * was cut off.
 */
export function applySetUp(request: SetUpRequest): Summary {
  return runAction({ command: 'setup', request: { by: 'sidebar' } }, (book) => {
    const { ready } = withChoices(prepareSetUp(book), request);
    const rules = ready.missing.includes('rules') ? proposedRules(ready, () => request.trade) : null;
    const stop = (stopped: string): Summary => ({ ...emptySummary(book), stopped });
    if (ready.detection.leadsTab === null) return stop(say.noLeadsToSetUp());
    if (rules !== null && !areAsShown(rules, request)) return stop(say.otherRules());
    const messages = write(ready, rules, request);
    return messages === null ? stop(setUpSay.locked()) : { ...emptySummary(book), messages };
  });
}

function areAsShown({ proposal }: ProposedRules, { shown }: SetUpRequest): boolean {
  return JSON.stringify(shownRules(proposal).map(ruleId)) === JSON.stringify(shown);
}

function write(ready: ReadySetUp, rules: ProposedRules | null, request: SetUpRequest): string[] | null {
  const off = new Set(request.switchedOff);
  const done = writeSetUp(ready, rules, (rule) => rule.On !== false && !off.has(ruleId(rule)));
  if (done === null) return null;
  showMenu();
  const book = ready.book.reopened();
  return [
    ...done,
    ...(request.keepsDeals ? keepDeals(book) : []),
    ...(request.makesCallList ? messagesOf(prepareCallList(book)) : []),
    ...(request.renewsDaily ? renewDaily(book) : []),
  ];
}

function keepDeals(book: Book): string[] {
  const model = readModel(book);
  if ('stopped' in model) return [model.stopped];
  if (book.sheetNamed(model.settings.dealsTab) !== null) return [];
  const { dealsTab } = model.settings;
  return makeDealsTab(book, model) ? [salesSay.madeTab(dealsTab, fewestForClaim)] : [setUpSay.locked()];
}

function messagesOf({ stopped, messages }: Summary): string[] {
  return stopped === null ? messages : [stopped];
}

/** A schedule that is there, a colleague's too, stays. */
function renewDaily(book: Book): string[] {
  if (readSchedule(book.kept) !== null) return [];
  if (!isAuthorised()) return [say.scheduleNotAllowed()];
  installSchedule(book, morning);
  return [];
}
