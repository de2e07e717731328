/** Every sentence that set-up says, apart from the descriptions of our tabs. */
export const wording = {
  // Why a setting was found.
  tabByNameAndHeaders: (tab: string) => `The columns of "${tab}" describe people or companies, one a row.`,
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
  headerSays: (header: string) => `Its header is "${header}".`,
  daysInColumn: (header: string) => `"${header}" holds days.`,
  wordsInColumn: (header: string, words: readonly string[]) => `"${header}" also has ${words.join(', ')}.`,
  yesNoInColumn: (header: string) => `"${header}" answers in these words.`,
  daysBeforeClose:
    'Deals are scored 7 days before they closed, so that what happened in the last days before a decision does not flatter the score.',

  // What is missing.
  noLeads:
    'No tab has rows below a row of headers. Put one lead a row, with headers above, and set up again.',
  noKey: (tab: string) =>
    `No column of "${tab}" tells its leads apart. Add a column "Lead ID" with a number for each, then set it as "Lead key column".`,
  repeatedKeys: (header: string) =>
    `"${header}" repeats in some rows: leads with the same value share their activities, and deals join the topmost of them.`,
  noDeals: 'No tab says which deals were won or lost. Scoring works without; the proof needs them.',
  noOutcome: (tab: string) =>
    `No column of "${tab}" says won and lost. Add a column "Outcome" that says Won or Lost, lost deals included, so that conversion can be reckoned.`,
  onlyOneOutcome: (header: string, word: string) =>
    `"${header}" has no ${word} deals yet. Conversion needs both won and lost ones.`,
  noneClosed: (header: string) =>
    `"${header}" has no won and no lost deals yet. Conversion is reckoned as soon as there are some.`,
  unknownOutcomes: (header: string, words: readonly string[]) =>
    `"${header}" also says ${words.join(', ')}: say whether that is won, lost or still open, in the settings "Won words", "Lost words" and "Open words".`,
  headersNotOnTop: (tab: string, row: number) =>
    `The headers of "${tab}" are in row ${row}. Delete the rows above them, so that they are in row 1.`,
  columnMissing: (tab: string, what: string, setting: string) =>
    `No column of "${tab}" has ${what}. Add one, and name it in the setting "${setting}".`,
} as const;

/** Texts in quotes; more than `most` of them end in how many there are. */
export function quotedTexts(texts: readonly string[], most = 5): string[] {
  const shown = texts.slice(0, most).map((text) => `"${text}"`);
  return texts.length > most ? [...shown, `${texts.length - most} more`] : shown;
}
