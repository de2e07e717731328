import { foldWord, quoteItem, readSettings, stageMeanings } from '../../scoring/index.ts';
import { dealColumns, foreignKeyFinding } from './find-columns.ts';
import type { OutcomeMeaning, OutcomeSearch } from './outcome-meaning.ts';
import { countAll, findOutcomes, type OutcomeColumn, type OutcomeFinding } from './outcomes.ts';
import { say } from './sentences.ts';
import { defaultOf, type Findings, type SettingFinding, settingFinding } from './setting-finding.ts';
import { type JoinedDeals, uncountedDeals } from './uncounted-deals.ts';

interface SoughtDeals extends JoinedDeals {
  readonly search: OutcomeSearch;
}

interface DealsFindings extends Findings {
  readonly outcomes: readonly OutcomeFinding[];
  readonly unclear: readonly string[];
}

/** Which tab has the deals, how they join the leads, and which columns and words say how they ended. */
export function dealsFindings(sought: SoughtDeals): DealsFindings {
  const { deals, leads, leadKeys, known, search } = sought;
  const isOwnTab = deals !== leads;
  const join = isOwnTab ? foreignKeyFinding('Deal key column', deals, leadKeys, known) : null;
  const first = findOutcomes(deals, search);
  const taken = new Set([...(join ? [join.column] : []), ...(first ? [first.column] : [])]);
  const columns = dealColumns(deals, leads, taken, known);
  const uncounted = uncountedDeals(sought, columns, join ? join.column : -1);
  const outcome = first && countAll(deals, first, search, uncounted);
  return {
    findings: [
      settingFinding({
        setting: 'Deals tab',
        value: deals.name,
        why: whyDeals(deals.name, isOwnTab, outcome),
        sureness: outcome?.hasBoth ? 'sure' : 'likely',
      }),
      ...(join ? [join.finding] : []),
      ...(outcome ? outcomeFindings(outcome) : []),
      ...columns,
    ],
    remarks: [
      ...(isOwnTab && !join
        ? [say.columnMissing(deals.name, `the leads' "${leadKeys.header}"`, 'Deal key column')]
        : []),
      ...(outcome ? outcomeRemarks(outcome) : [say.noOutcome(deals.name)]),
      ...(outcome && outcome.later > 0 ? [say.closeLater(outcome.later)] : []),
      ...(outcome && outcome.strangers > 0 ? [say.strangers(outcome.strangers, leads.name)] : []),
    ],
    outcomes: outcome?.outcomes ?? [],
    unclear: outcome ? unclearOutcomes(outcome) : [],
  };
}

function whyDeals(tab: string, isOwnTab: boolean, outcome: OutcomeColumn | null): string {
  if (!isOwnTab) return say.dealsAreLeads(tab, outcome?.header ?? '');
  return outcome ? say.dealsInTab(tab) : say.dealsByName(tab);
}

function outcomeFindings(outcome: OutcomeColumn): SettingFinding[] {
  const { header, won, lost, hasBoth } = outcome;
  const column = settingFinding({
    setting: 'Deal outcome column',
    value: header,
    why: say.outcomesInColumn(header, won, lost),
    sureness: hasBoth ? 'sure' : 'likely',
  });
  return [column, ...outcomeWordFindings(outcome)];
}

function outcomeRemarks({ header, outcomes, won, lost, hasBoth }: OutcomeColumn): string[] {
  const others = outcomes.filter(({ means }) => means !== 'won' && means !== 'lost').map(({ text }) => text);
  const isNoneClosed = won + lost === 0;
  return [
    ...(isNoneClosed ? [say.noneClosed(header)] : []),
    ...(isNoneClosed || hasBoth ? [] : [say.onlyOneOutcome(header, won > 0 ? 'lost' : 'won', others)]),
  ];
}

/** Where one outcome is missing altogether, it is asked for by that. */
function unclearOutcomes({ header, outcomes, won, lost, hasBoth }: OutcomeColumn): string[] {
  const unknown = outcomes.filter(({ means }) => means === 'unknown').map(({ text }) => text);
  const isAsked = hasBoth || won + lost === 0;
  return unknown.length > 0 && isAsked ? [say.unknownOutcomes(header, unknown)] : [];
}

const { settings: usualSettings } = readSettings(null, 'en_US');

const wordSettings: readonly (readonly [setting: string, OutcomeMeaning])[] = [
  ['Won words', 'won'],
  ['Lost words', 'lost'],
  ['Open words', 'open'],
];

/** Outcomes that our words do not know yet, put before the usual ones. */
function outcomeWordFindings({ header, outcomes }: OutcomeColumn): SettingFinding[] {
  const usual = wordSettings.flatMap(([setting]) => defaultOf(setting).split(', ').map(foldWord));
  const taken = new Set([...usual, ...stageMeanings(usualSettings).keys()]);
  return wordSettings.flatMap(([setting, means]) => {
    const found = outcomes.filter((outcome) => outcome.means === means).map(({ text }) => text);
    // A word that stands in another list, as `no` under `Converted`, is there already.
    const added = found.filter((text) => !taken.has(foldWord(text)));
    if (added.length === 0) return [];
    const value = [...added.map(quoteItem), defaultOf(setting)].join(', ');
    return [settingFinding({ setting, value, why: say.wordsInColumn(header, added), sureness: 'likely' })];
  });
}
