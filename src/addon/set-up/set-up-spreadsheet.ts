import {
  listsTab,
  planSetUp,
  type RuleCells,
  type SettingFinding,
  type SetUpPlan,
  settingsTab,
  statusesTab,
  type TabContent,
} from '../../proposal/index.ts';
import { inOneLine, type OwnTabId, ownTabs } from '../../scoring/index.ts';
import type { RunRequest, Summary } from '../../shared/index.ts';
import { keepChosenRules } from '../document/chosen-rules.ts';
import { markTabs, type OwnTabs, readOwnTabs } from '../document/own-tabs.ts';
import { runAction } from '../document/run-action.ts';
import { SettingsSheet } from '../document/settings-sheet.ts';
import { emptySummary } from '../document/summary.ts';
import type { Book } from '../sheets/book.ts';
import { insertTab } from '../sheets/insert-tab.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { tabFiller } from '../sheets/make-tab.ts';
import {
  type AskTrade,
  chosenRulesOf,
  type ProposedRules,
  proposedRules,
  proposedTab,
} from './proposed-rules.ts';
import { previewTabs } from './read-user-tabs.ts';
import { foundSentences, say } from './sentences.ts';

const command = 'setup';

/** Everything that set-up has read and means to do; nothing is written yet. */
export interface ReadySetUp extends SetUpPlan {
  readonly book: Book;
  readonly ownTabs: OwnTabs;
  /** What the user has corrected, by folded name of the setting. */
  readonly corrected: ReadonlyMap<string, string>;
  /** Tabs of ours that are not there yet. */
  readonly missing: readonly OwnTabId[];
  /** Findings for empty Values of a Settings tab that is there. */
  readonly toFill: readonly SettingFinding[];
}

/** Sets up as found, without questions. */
export function setUpSpreadsheet(request: RunRequest & { sell?: string }): Summary {
  return runAction({ command, request }, (book) => {
    const ready = prepareSetUp(book);
    const done = carryOutSetUp(ready, () => request.sell ?? null);
    const found = foundSentences(ready);
    const { remarks } = ready.detection;
    if (done === null) return { ...emptySummary(book), stopped: say.locked() };
    return { ...emptySummary(book), messages: [...found, ...done, ...remarks].map(inOneLine) };
  });
}

/** Looks at the spreadsheet, and says what is to be done. */
export function prepareSetUp(book: Book): ReadySetUp {
  const marked = book.markedTabs();
  const own = readOwnTabs(book, marked);
  return planned({ book, ownTabs: own, previews: previewTabs(book, marked, own) }, new Map());
}

/** The same without another look, but with what the user says against what was found; settings by their folded names. */
export function withCorrections(ready: ReadySetUp, settings: ReadonlyMap<string, string>): ReadySetUp {
  return planned(ready, new Map([...ready.corrected, ...settings]));
}

function planned(
  { book, ownTabs: own, previews }: Pick<ReadySetUp, 'book' | 'ownTabs' | 'previews'>,
  corrected: ReadySetUp['corrected'],
): ReadySetUp {
  const settings = own.settings && new SettingsSheet(own.settings);
  const region = { locale: book.locale, timeZone: book.timeZone.name, asOfDay: book.asOfDay };
  const said = settings?.said() ?? new Map<string, string>();
  const plan = planSetUp(previews, region, { said, corrected });
  const missing = (Object.keys(ownTabs) as OwnTabId[]).filter((id) => own[id] === null);
  const toFill = settings?.unsaid(plan.findings) ?? [];
  return { ...plan, book, ownTabs: own, corrected, missing, toFill };
}

/** So that the menu has more to choose from. */
export function noteSetUp({ kept }: Book): void {
  kept.note('scoreband.setUp', 'yes');
  kept.save();
}

export function isAllThere({ missing, toFill }: ReadySetUp): boolean {
  return missing.length === 0 && toFill.length === 0;
}

/**
 * Makes the tabs that are missing and fills empty settings; says what it did, or null where another run is writing.
 * @param askTrade called where closed deals say too little for the first rules
 */
export function carryOutSetUp(ready: ReadySetUp, askTrade: AskTrade): string[] | null {
  return writeSetUp(ready, ready.missing.includes('rules') ? proposedRules(ready, askTrade) : null);
}

/**
 * The same with rules that are proposed already.
 * @param rules null where there is a Rules tab
 * @param isOn which of them are switched on
 */
export function writeSetUp(
  ready: ReadySetUp,
  rules: ProposedRules | null,
  isOn: (rule: RuleCells) => boolean = ({ On }) => On !== false,
): string[] | null {
  const { book, toFill } = ready;
  if (isAllThere(ready)) {
    noteSetUp(book);
    return [say.nothingToDo()];
  }
  const contents: Record<OwnTabId, () => TabContent> = {
    rules: () => proposedTab(rules!, isOn),
    statuses: statusesTab,
    settings: () => settingsTab(ready.findings),
    lists: listsTab,
  };
  const held = withDocumentLock(() => {
    const made = book.keepingActiveTab(() => makeTabs(ready, contents));
    noteSetUp(book);
    if (rules !== null && made.some(({ id }) => id === 'rules'))
      keepChosenRules(book.kept, chosenRulesOf(rules.proposal, book.asOfDay));
    return made;
  });
  if (held === null) return null;
  const made = held.value;
  const renamed = made.filter(({ id, name }) => name !== ownTabs[id].name);
  return [
    ...(made.length > 0 ? [say.done(made.map(({ name }) => name))] : []),
    ...(rules?.said ?? []),
    ...renamed.map(({ id, name }) => say.taken(ownTabs[id].name, name)),
    ...(toFill.length > 0 ? [say.filled(toFill.map(settingText))] : []),
  ];
}

/** @returns the tabs that it made */
function makeTabs(
  { book, missing, ownTabs: own, toFill }: ReadySetUp,
  contents: Readonly<Record<OwnTabId, () => TabContent>>,
): { id: OwnTabId; name: string }[] {
  // Looked for anew: a colleague may have set the spreadsheet up since.
  const now = book.reopened();
  const present = readOwnTabs(now);
  const still = missing.filter((id) => present[id] === null);
  const made = still.map((id, i) => {
    const content = contents[id]();
    const count = now.sheetCount + i;
    return { id, name: insertTab(now, id, content.name, tabFiller(content), count).name };
  });
  if (own.settings) new SettingsSheet(own.settings).fill(toFill);
  markTabs(own);
  return made;
}

export function settingText({ setting, value }: SettingFinding): string {
  return `${setting} = ${value}`;
}
