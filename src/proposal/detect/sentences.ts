/** Why set-up found what it found, what it misses, and what it says to corrections. */
export const say = {
  // Why a setting was found.
  tabByNameAndHeaders: (tab: string) => `The columns of "${tab}" describe people or companies, one a row.`,
  rivalTab: (tab: string, rival: string) =>
    `The columns of "${tab}" describe people or companies, one a row; those of "${rival}" do nearly as much.`,
  onlyTab: (tab: string) => `"${tab}" is the only tab with rows.`,
  dealsInTab: (tab: string) => `"${tab}" says which deals were won and lost.`,
  dealsByName: (tab: string) => `"${tab}" is named like a tab of deals.`,
  dealsAreLeads: (tab: string, column: string) =>
    `The column "${column}" of "${tab}" says which leads were won and lost, so every lead is its own deal.`,
  activitiesInTab: (tab: string) => `"${tab}" lists events with their days.`,
  headersInRow: (row: number, headers: readonly string[]) =>
    `Row ${row} has the headers: ${headers.join(', ')}.`,
  keyDistinct: (header: string, percent: number) =>
    `"${header}" differs from row to row (${percent} % of its values are there once).`,
  joinsLeads: (header: string, percent: number) =>
    `${percent} % of the values of "${header}" are keys of leads.`,
  sameHeaderAsLeads: (header: string) => `"${header}" is headed like the key of the leads.`,
  outcomesInColumn: (header: string, won: number, lost: number) =>
    `"${header}" has ${won} won and ${lost} lost.`,
  countsChannels: () => 'Conversion counts by it where deals come from.',
  headerSays: (header: string) => `Its header is "${header}".`,
  daysInColumn: (header: string) => `"${header}" holds days.`,
  wordsInColumn: (header: string, words: readonly string[]) => `"${header}" also has ${firstQuoted(words)}.`,
  yesNoInColumn: (header: string) => `"${header}" answers in these words.`,
  daysBeforeClose:
    'Deals are scored 7 days before they closed, so that what happened in the last days before a decision does not flatter the score.',

  // What is missing.
  noLeads:
    'No tab has rows below a row of headers. Put one lead a row, with headers above, and set up again.',
  noRowsYet: (tab: string) =>
    `"${tab}" has no rows yet. Put one lead a row below its headers; its rules come from "Add from a template…" in the menu then.`,
  noKey: (tab: string) =>
    `No column of "${tab}" tells its leads apart. Add a column "Lead ID" with a number for each, then set it as "Lead key column".`,
  repeatedKeys: (header: string) =>
    `"${header}" repeats in some rows: leads with the same value share their activities, and deals join the topmost of them.`,
  noDeals: 'No tab says which deals were won or lost. Scoring works without; the proof needs them.',
  noOutcome: (tab: string) =>
    `No column of "${tab}" says won and lost. Add a column "Outcome" that says Won or Lost, lost deals included, so that conversion can be worked out.`,
  onlyOneOutcome: (header: string, word: string, others: readonly string[]) =>
    `"${header}" has no ${word} deals yet, and conversion needs both won and lost ones. ${
      others.length === 0
        ? `Enter the ${word} ones too.`
        : `If ${firstQuoted(others)} means ${word}, say so in the setting "${word === 'won' ? 'Won' : 'Lost'} words".`
    }`,
  noneClosed: (header: string) =>
    `"${header}" has no won and no lost deals yet. Conversion is worked out as soon as there are some.`,
  closeLater: (deals: number) =>
    `${deals === 1 ? '1 won or lost deal closes after today and is' : `${deals} won or lost deals close after today and are`} not counted until then. If that day is wrong, correct it.`,
  strangers: (deals: number, leadsTab: string) =>
    `${deals === 1 ? '1 won or lost deal is' : `${deals} won or lost deals are`} not counted: no lead of "${leadsTab}" has the key, and there is nothing else to score by. Correct the key, or add the lead.`,
  unknownOutcomes: (header: string, words: readonly string[]) =>
    `"${header}" also says ${firstQuoted(words)}: say whether that is won, lost or still open, in the settings "Won words", "Lost words" and "Open words".`,
  headersNotOnTop: (tab: string, row: number) =>
    `The headers of "${tab}" are in row ${row}. Delete the rows above them, so that they are in row 1.`,
  columnMissing: (tab: string, what: string, setting: string) =>
    `No column of "${tab}" has ${what}. Add one, and name it in the setting "${setting}".`,

  rowWith: (row: number, texts: readonly string[]) =>
    texts.length === 0 ? `${row} (empty)` : `${row}: ${texts.slice(0, 4).join(', ')}`,

  asLocale: (order: string) => `as the spreadsheet’s locale (${order})`,

  // What the user corrects.
  youSaidSo: 'You said so.',
  unreadable: (text: string) => `"${text}" has no =. Enter a number or a name, = and what is right.`,
  unknownSetting: (name: string) =>
    `There is no line, setting or outcome "${name}". Enter a number of the list, or the name of a setting or of an outcome.`,
  unknownMeaning: (outcome: string, meaning: string) =>
    `"${outcome}" cannot be "${meaning}". Say whether it means won, lost or open.`,
  noSuchTab: (name: string, tabs: readonly string[]) =>
    `There is no tab "${name}". Your tabs: ${quoted(tabs)}.`,
  noSuchColumn: (header: string, tab: string, headers: readonly string[]) =>
    `${tab} has no column "${header}". Its columns: ${quoted(headers)}.`,
  noTabForColumn: (setting: string, tabSetting: string) =>
    `${setting} needs a tab to look in. Say which it is first: ${tabSetting} = its name.`,
  badHeaderRow: (text: string, rows: number) =>
    `"${text}" is no row of headers. Enter a whole number from 1 to ${rows}.`,
} as const;

const mostQuoted = 5;

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join(', ');
}

/** Of many texts the first, and how many more there are. */
function firstQuoted(texts: readonly string[]): string {
  const more = texts.length - mostQuoted;
  return `${quoted(texts.slice(0, mostQuoted))}${more > 0 ? `, ${more} more` : ''}`;
}
