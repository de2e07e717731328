/** What the dialogs of set-up say, and what its summary does. */
import {
  type Detection,
  type OutcomeFinding,
  type OutcomeMeaning,
  type SettingFinding,
  type SetUpPlan,
  type WrittenDates,
  writtenDates,
} from '../../proposal/index.ts';

const meanings: readonly (readonly [OutcomeMeaning, string])[] = [
  ['won', 'that mean won'],
  ['lost', 'that mean lost'],
  ['open', 'that leave a deal open'],
  ['unknown', 'that are not clear'],
];

const mostOutcomesShown = 6;

export const say = {
  title: 'Set up',
  found: (lines: readonly string[]) => ['This is what Scoreband found:', ...lines].join('\n'),
  finding: (number: number, { setting, value, why, sureness }: SettingFinding) => {
    const shown = value === '' ? '(none)' : value;
    return `${number}. ${setting}: ${shown}${sureness === 'sure' ? '' : `  – ${why}`}`;
  },
  tabs: ({ leadsTab, dealsTab, activitiesTab, headerRow }: Detection, value: (setting: string) => string) => {
    if (leadsTab === null) return [];
    const key = value('Lead key column');
    const outcome = value('Deal outcome column');
    const parts = [
      `leads in "${leadsTab}" (headers in row ${headerRow}${key === '' ? '' : `, key "${key}"`})`,
      ...(dealsTab === null
        ? []
        : [`deals in "${dealsTab}"${outcome === '' ? '' : ` (outcome "${outcome}")`}`]),
      ...(activitiesTab === null ? [] : [`activities in "${activitiesTab}"`]),
    ];
    return [`Found ${parts.join(', ')}.`];
  },
  guess: ({ setting, value, why }: SettingFinding) => `${setting} is ${value}. ${why}`,
  outcomes: (outcomes: readonly OutcomeFinding[]) =>
    meanings.flatMap(([means, words]) => {
      const ofMeaning = outcomes.filter((outcome) => outcome.means === means);
      if (ofMeaning.length === 0) return [];
      const shown = ofMeaning.slice(0, mostOutcomesShown).map(({ text, count }) => `"${text}" (${count})`);
      const more = ofMeaning.length - shown.length;
      return [`Outcomes ${words}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
    }),
  dates: ({ header, order, sample, sampleDay }: WrittenDates) => {
    const what =
      order === 'both ways'
        ? 'are written both ways, day first and month first'
        : 'could be day or month first';
    return `Dates of "${header}" ${what}: "${sample}" is ${sampleDay === null ? 'not read' : `read as ${sampleDay}`}.`;
  },
  answerDates: 'If that is wrong, correct it: Dates = day first, or Dates = month first.',
  setDates: 'If that is wrong, enter day first or month first under Date order in Settings.',
  notFound: (settings: readonly string[]) => settings.map((setting) => `${setting}: none`).join(' · '),
  willAdd: (tabs: readonly string[]) =>
    `It will add the ${tabs.length === 1 ? 'tab' : 'tabs'} ${tabs.join(', ')}. No cell of yours changes.`,
  willFill: (settings: readonly string[]) =>
    `It will fill in these empty settings, and change nothing else: ${settings.join(', ')}`,
  question: () => 'Yes: go on. No: correct something first. Cancel: change nothing.',

  askCorrection: () =>
    'What is wrong? Enter its number or name and what is right, such as\n3 = Customer no.\nOn ice = lost\nNothing behind = means there is none. Leave the line empty to go on.',

  askTrade: (trades: readonly string[]) =>
    [
      'What do you sell? Your first rules follow from it. Enter a number or a name; an empty line means Something else.',
      ...trades.map((trade, index) => `${index + 1}. ${trade}`),
    ].join('\n'),
  addMenu: 'Add from a template…',
  askTemplate: (trades: readonly string[]) =>
    [
      'Rules of which trade? What Rules does not have yet is added below its last rule. Enter a number or a name.',
      ...trades.map((trade, index) => `${index + 1}. ${trade}`),
    ].join('\n'),
  noSuchTrade: (answer: string, trades: readonly string[]) =>
    `"${answer}" is none of the trades, so nothing was added. They are: ${trades.join(' · ')}.`,
  noRulesTab: 'There is no Rules tab yet. Choose Set up first.',
  addedFromTemplate: (added: number, standing: number, trade: string, missing: readonly string[]) =>
    [
      added === 0
        ? `The template "${trade}" has no rule for your columns that is not in Rules already; nothing was added.`
        : `Added ${added === 1 ? '1 rule' : `${added} rules`} of the template "${trade}" below your rules${standing > 0 ? `; ${standing} stood there already` : ''}. Their points are a starting guess: look at them, then score.`,
      ...(missing.length > 0
        ? [`Would also help: ${missing.map((column) => `a column ${column}`).join(', ')}.`]
        : []),
    ].join(' '),
  unknownTrade: (answer: string, trades: readonly string[]) =>
    `"${answer}" is none of the trades, so it counts as Something else. They are: ${trades.join(' · ')}.`,

  done: (tabs: readonly string[]) => `Added the ${tabs.length === 1 ? 'tab' : 'tabs'} ${tabs.join(', ')}.`,
  filled: (settings: readonly string[]) => `Filled in settings: ${settings.join(', ')}`,
  nothingToDo: () => 'Everything is set up already: nothing was changed.',
  isSetUp: () => 'Everything is set up already. Set up changes nothing that is there.',
  taken: (wanted: string, name: string) => `You have a tab ${wanted} of your own, so ours is called ${name}.`,
  locked: () => 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then set up again.',
  offerScoring: () =>
    'Score the leads now? That adds the columns Score, Status, Next step and Why beside them.',
} as const;

/** The findings as numbered lines, and what the outcomes mean. */
export function findingLines({ outcomes }: Detection, findings: readonly SettingFinding[]): string[] {
  const listed = new Set(findings.map(({ setting }) => setting));
  const missing = notFound(findings).filter((setting) => !listed.has(setting));
  return [
    ...findings.map((finding, index) => say.finding(index + 1, finding)),
    ...(missing.length > 0 ? [say.notFound(missing)] : []),
    ...say.outcomes(outcomes),
  ];
}

const sought: readonly (readonly [tab: string, columns: readonly string[]])[] = [
  [
    'Deals tab',
    ['Deal outcome column', 'Deal closed-on column', 'Deal created-on column', 'Deal amount column'],
  ],
  ['Activities tab', ['Activity column', 'Activity date column']],
];

/** Tabs that were looked for and not found, and columns of those that were. */
function notFound(findings: readonly SettingFinding[]): string[] {
  const isFound = (name: string) => findings.some(({ setting, value }) => setting === name && value !== '');
  return [
    ...(isFound('Lead key column') ? [] : ['Lead key column']),
    ...sought.flatMap(([tab, columns]) =>
      isFound(tab) ? columns.filter((column) => !isFound(column)) : [tab],
    ),
  ];
}

/** How dates are read whose texts do not say it, and how that is corrected where nobody has said it. */
export function dateLines(plan: SetUpPlan, wayOut: string): string[] {
  const open = writtenDates(plan).filter(({ isCertain }) => !isCertain);
  const isSaid = plan.findings.some(({ setting }) => setting === 'Date order');
  return open.length === 0 ? [] : [...open.map(say.dates), ...(isSaid ? [] : [wayOut])];
}

/** The same in few sentences, for where nothing is asked: what was found, and each finding that is not sure. */
export function foundSentences(plan: SetUpPlan): string[] {
  const { detection, findings } = plan;
  const value = (name: string) => findings.find(({ setting }) => setting === name)?.value ?? '';
  const missing = detection.leadsTab === null ? [] : notFound(findings);
  const unsure = findings.filter(({ sureness, isDefault }) => sureness !== 'sure' && !isDefault);
  return [
    ...say.tabs(detection, value),
    ...unsure.map(say.guess),
    ...(missing.length > 0 ? [`${say.notFound(missing)}.`] : []),
    ...say.outcomes(detection.outcomes).map((line) => `${line}.`),
    ...dateLines(plan, say.setDates),
  ];
}
