/** Names of the menu and what its dialogs say. */
import { counted } from '../../scoring/index.ts';
import { version } from '../../shared/index.ts';

export const say = {
  noProblems: () => 'No problems found.',
  moreKinds: (amount: number) => `… and ${counted(amount, 'more kind')}.`,
  seeCheckRules: (problems: string) => `${problems}: Check rules lists them.`,
  offerFilter: (cells: string, extended: string) =>
    `The filter covers ${cells} and leaves our columns out: sorting with it moves leads away from their scores.\n\nExtend it to ${extended}, with the same criteria?`,
  offerClosedLeads: () =>
    [
      'Leads whose deal is won or lost still have statuses such as MQL, and are told to be called.',
      'Yes: they get the status Won or Lost and are counted no more; customers who ask again stay open. Scores stay as they are. All leads are scored again at once.',
      'No: all stays as it is. Either way the tab Settings says so beside Closed leads, where you can change it.',
      'Shall they be Won and Lost?',
    ].join('\n\n'),
  otherRun: () =>
    'Another run of Scoreband is writing to this spreadsheet, so nothing was changed. You are asked again after the next scoring.',
  failed: (message: string) =>
    `Scoreband could not finish: ${message.replace(/[.\s]+$/, '')}. Nothing of yours was changed. Try again; if it happens again, tell whoever looks after this sheet.`,
  noSidebarFile: () =>
    'The script has no file Sidebar, so nothing can be shown beside the sheet. In Extensions ▸ Apps Script add an HTML file, name it Sidebar, give it the content of Sidebar.html and save. Everything else in this menu works without it.',
  otherSidebarFile: () =>
    'The files Code and Sidebar of the script are not of the same build, so that the sidebar may ask for what is not there. In Extensions ▸ Apps Script paste Code.js and Sidebar.html anew, both from one release.',
  notGranted: (permission: string) =>
    `Google has not been allowed to let Scoreband ${permission}, so nothing was done. Choose the item of the menu again and tick every box on Google’s page. Should Google not ask: open myaccount.google.com/connections, take Scoreband’s access away there, and choose the item once more.`,
  permissions: {
    spreadsheet: 'see and edit this spreadsheet',
    dialogs: 'show dialogs and the sidebar',
  },
  help: (isManifestPasted: boolean) =>
    [
      'Set up finds your leads and deals, and proposes rules.',
      'Rules: one rule a row. Change points, add rows; Check rules says what each means and what is wrong.',
      'Score leads writes Score, Status, Next step and Why beside your leads. Hover over a header to read more.',
      'MQL (marketing qualified lead): worth a closer look. SQL (sales qualified lead): to be called now. The tab Statuses says from which score on.',
      'Conversion sheet shows from your closed deals whether a higher score sells more.',
      'Schedule… scores by itself. Remove Scoreband… takes everything of ours away again.',
      'This menu has the name of the script project: call that Scoreband in Extensions ▸ Apps Script.',
      ...(isManifestPasted
        ? []
        : [
            'The script has settings of its own: appsscript.json was not pasted. Scores are the same; with that file Google keeps no log of errors.',
          ]),
      `Nothing leaves this spreadsheet. This is Scoreband ${version}.`,
    ].join('\n\n'),
  menu: {
    openSidebar: 'Open sidebar',
    setUpAgain: 'Set up again',
    rules: 'Rules',
    team: 'Team',
    schedule: 'Schedule…',
    remove: 'Remove Scoreband…',
    help: 'Help',
    scoreLeads: 'Score leads',
    checkRules: 'Check rules',
    callList: 'Call list',
    selectedLead: 'Selected lead',
    explainLead: 'Explain',
  },
} as const;
