/** Every sentence of editing rules in the sidebar. */

export const say = {
  saved: (name: string) => `${name} is saved.`,
  added: (name: string) => `${name} is added.`,
  switched: (name: string, isOn: boolean) => `${name} is switched ${isOn ? 'on' : 'off'}.`,
  moved: (name: string, to: 'up' | 'down') => `${name} is moved ${to}.`,
  cannotMove: (name: string, to: 'up' | 'down') =>
    `${name} stands ${to === 'up' ? 'first' : 'last'} already.`,
  copied: (name: string) => `${name} is copied. The copy stands below it and is switched off.`,
  deleted: (name: string) => `${name} is deleted. Go back… in the menu brings it back once leads are scored.`,
  copyName: (name: string) => `${name} (copy)`,
  thisRule: 'The rule',

  gone: (name: string) => `Somebody has deleted ${name} meanwhile. Nothing was written.`,
  changed: (name: string) => `Somebody has changed ${name} meanwhile. Nothing was written.`,
  locked: 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',
  noRulesTab: 'There is no tab Rules any more. Choose Set up, then try again.',
  columnsMoved: 'Somebody is moving columns of the Rules tab. Nothing was written. Please try again.',
  refused: (tab: string, said: string) =>
    `The rule could not be written: ${said.replace(/[.\s]+$/, '')}. Ask the owner of the spreadsheet to let you edit the tab ${tab}, then try again.`,
  noColumn: (header: string, tab: string) =>
    `The tab ${tab} has no column ${header}. Enter the header ${header} in its first row, then try again.`,
  isFormula: (header: string, row: number, tab: string) =>
    `${header} in row ${row} of ${tab} is a formula, which is never overwritten. Change it there.`,
  tooLong: (header: string, most: number) =>
    `${header} has more than ${most.toLocaleString('en-US')} characters, more than a cell can hold. Make it shorter.`,
  tooMany: (most: number) => `A rule has at most ${most} conditions. Take some away.`,
  notARule: 'This is no rule yet: choose a field, a test and a value.',
  noConditions: 'A rule needs a condition.',
};
