/** Every sentence and heading of the Changes tab and of restoring a version. */
import { counted } from '../../scoring/index.ts';
import { saidIn, wayOutOf } from '../sheets/cell-limits.ts';

const versionNote =
  'The whole of Rules, Statuses, Settings and Lists at that time, for Go back…. Please leave it as it is.';

/** Nothing could be noted, so that no version was kept either. */
export const refusedCode = 'changes-refused';

export const say = {
  menuItem: 'Go back…',
  tabName: 'Changes',
  columns: {
    when: { header: 'Changed on', note: 'When the run that found the change began.' },
    what: {
      header: 'What',
      note: 'What differs from the rules, statuses, settings and lists of the run before.',
    },
    from: { header: 'From', note: '' },
    to: { header: 'To', note: '' },
    before: { header: 'Leads before', note: 'Leads per status before the run.' },
    after: { header: 'Leads after', note: 'Leads per status after it.' },
    version: { header: 'Version', note: versionNote },
    kept: { header: 'Kept', note: versionNote },
  },

  // What changed
  first: 'First version kept. Each later change of Rules, Statuses, Settings or Lists is listed above.',
  cell: (header: string, name: string) => `${header} of ${name}`,
  headers: (headers: readonly string[]) =>
    headers.length < 2
      ? headers.join()
      : `${headers.slice(0, -1).join(', ')} and ${headers[headers.length - 1]}`,
  cells: (cells: readonly (readonly [header: string, text: string])[]) =>
    cells.map(([header, text]) => `${header} ${text === '' ? '(empty)' : text}`).join(' · '),
  and: (rule: string, condition: string) => `${rule}, and ${condition}`,
  ruleAdded: (name: string) => `New rule: ${name}`,
  ruleRemoved: (name: string) => `Rule deleted: ${name}`,
  rulesMoved: 'Rules stand in another order',
  statusAdded: (name: string) => `New status: ${name}`,
  statusRemoved: (name: string) => `Status deleted: ${name}`,
  setting: (name: string) => `Setting ${name}`,
  list: (name: string, gone: number, added: number) =>
    `List ${name}: ${[added > 0 ? `${added} added` : '', gone > 0 ? `${gone} taken out` : ''].filter((part) => part !== '').join(', ')}`,
  more: (changes: number) => `… and ${counted(changes, 'more change')}`,
  restored: (version: number) => `Version ${version} restored`,

  refused: (tab: string, error: Error) => ({
    code: refusedCode,
    expected: 'a tab that can be written',
    received: error.message,
    what: `what has changed could not be noted: ${saidIn(error)}`,
    wayOut: `${wayOutOf(error, tab)}; the scores themselves are written.`,
  }),
  tooLarge: (tab: string, characters: number) => ({
    code: 'version-too-large',
    expected: 'at most 900,000 characters',
    received: characters.toLocaleString('en-US'),
    what: `Rules, Statuses, Settings and Lists together are too large to be kept as a version (${characters.toLocaleString('en-US')} characters)`,
    wayOut: `Shorten the lists; the change itself is noted in ${tab}.`,
  }),

  // Restore
  restoreTitle: 'Go back',
  noVersions: () =>
    'No version is kept yet. Score leads keeps the first one, and another one at each change of the rules.',
  choose: (lines: readonly string[], hidden: number) =>
    [
      'Rules, Statuses, Settings and Lists can be put back as they were:',
      '',
      ...lines,
      ...(hidden > 0 ? [`… and ${counted(hidden, 'older one')}, in the tab Changes`] : []),
      '',
      'Number of the version:',
    ].join('\n'),
  version: (number: number, when: string, what: string, more: number) =>
    `${number} · ${when} · ${what}${more > 0 ? ` (and ${counted(more, 'more change')})` : ''}`,
  notAVersion: (entered: string, last: number) =>
    `"${entered.slice(0, 40)}" is no version that is kept. Enter one of the numbers, such as ${last}.`,
  damaged: (number: number, tab: string) =>
    `Version ${number} cannot be read: its cells in the hidden columns of ${tab} have been changed. Nothing was written. Choose another version, or put the cells back with File ▸ Version history.`,
  asNow: (number: number) => `Everything is as in version ${number} already. Nothing was written.`,
  tabGone: (tab: string, number: number) =>
    `Version ${number} has a tab ${tab}, which is not there any more. Choose Set up to make it, then restore again.`,
  headerGone: (tab: string, header: string, number: number) =>
    `Version ${number} has a column ${header} in ${tab}, which is not there any more. Enter the header ${header} in the first row of ${tab}, then restore again.`,
  willRestore: (number: number, lines: readonly string[]) =>
    [
      `Restoring version ${number} changes:`,
      '',
      ...lines,
      '',
      'The rules as they are now stay in Changes as a version of their own. All leads are scored at once, and what runs since then have written beside leads that are below again is taken back: days in MQL on and SQL on, Status since, owners that were dealt. Calls and hand-overs stay. Restore?',
    ].join('\n'),
  line: (what: string, from: string, to: string) =>
    from === '' && to === ''
      ? what
      : `${what}: ${shortened(from) || '(empty)'} → ${shortened(to) || '(empty)'}`,
  moreLines: (lines: number) => `… and ${counted(lines, 'more change')}`,
  done: (number: number) => `Version ${number} is restored. All leads are scored by it now.`,
  refusedRestore: (said: string) =>
    `The version could not be restored: ${said.replace(/[.\s]+$/, '')}. Ask the owner of the spreadsheet to let you edit Rules, Statuses, Settings and Lists.`,
  notKept: (tab: string, said: string) =>
    `The rules as they are now could not be kept in ${tab}, so nothing was written: ${said.replace(/[.\s]+$/, '')}. Ask the owner of the spreadsheet to let you edit ${tab}, then go back again.`,
  versionGone: (number: number) => `Version ${number} is not kept any more. Choose another one.`,
  changedMeanwhile: () =>
    'Somebody has changed the rules meanwhile, so nothing was written. Please start again.',
  locked: () => 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',
} as const;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
