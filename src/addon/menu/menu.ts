import { say as accountsSay } from '../accounts/sentences.ts';
import { say as changesSay } from '../changes/sentences.ts';
import { say as conversionSay } from '../conversion/sentences.ts';
import { say as draftSay } from '../draft/sentences.ts';
import { say as evidenceSay } from '../evidence/sentences.ts';
import { say as forgetSay } from '../forget/sentences.ts';
import { say as ownersSay } from '../owners/sentences.ts';
import { say as reviewSay } from '../review/sentences.ts';
import { say as salesSay } from '../sales/sentences.ts';
import { say as setUpSay } from '../set-up/sentences.ts';
import { DocumentProperties } from '../sheets/document-properties.ts';
import { userInterface } from '../sheets/spreadsheet.ts';
import { say } from './sentences.ts';

interface Item {
  readonly caption: string;
  /** Exported function that it calls. */
  readonly functionName: string;
}

interface SubMenu {
  readonly caption: string;
  readonly items: readonly Item[];
}

const setUp: Item = { caption: setUpSay.title, functionName: 'menuSetUp' };
const openSidebar: Item = { caption: say.menu.openSidebar, functionName: 'menuOpenSidebar' };
const help: Item = { caption: say.menu.help, functionName: 'menuHelp' };
const remove: Item = { caption: say.menu.remove, functionName: 'menuRemove' };

/** For who has not set up anything yet. */
const firstItems: readonly Item[] = [setUp, openSidebar, help];

/** What looks at the rules themselves. */
const rulesMenu: SubMenu = {
  caption: say.menu.rules,
  items: [
    { caption: say.menu.checkRules, functionName: 'menuCheckRules' },
    { caption: setUpSay.addMenu, functionName: 'menuAddFromTemplate' },
    { caption: evidenceSay.menuItem, functionName: 'menuFindEvidence' },
    { caption: draftSay.menu.compare, functionName: 'menuCompareDraft' },
    { caption: draftSay.menu.adopt, functionName: 'menuAdoptDraft' },
    { caption: say.menu.setUpAgain, functionName: 'menuSetUp' },
  ],
};

/** What is done with the lead in the selected row. */
const leadMenu: SubMenu = {
  caption: say.menu.selectedLead,
  items: [
    { caption: say.menu.explainLead, functionName: 'menuExplainLead' },
    { caption: salesSay.wonItem, functionName: 'menuSaleWon' },
    { caption: salesSay.lostItem, functionName: 'menuSaleLost' },
  ],
};

/** What several people share. */
const teamMenu: SubMenu = {
  caption: say.menu.team,
  items: [
    { caption: ownersSay.menuItem, functionName: 'menuOwners' },
    { caption: ownersSay.handOverItem, functionName: 'menuHandOver' },
    { caption: accountsSay.menuItem, functionName: 'menuAccounts' },
    { caption: reviewSay.menuItem, functionName: 'menuReview' },
    { caption: forgetSay.menuItem, functionName: 'menuForget' },
  ],
};

/** Top to bottom, once the spreadsheet is set up: at most ten lines. */
const items: readonly (Item | SubMenu)[] = [
  openSidebar,
  { caption: say.menu.scoreLeads, functionName: 'menuScoreLeads' },
  { caption: say.menu.callList, functionName: 'menuCallList' },
  { caption: conversionSay.menuItem, functionName: 'menuBuildConversion' },
  leadMenu,
  { caption: changesSay.menuItem, functionName: 'menuRestoreVersion' },
  { caption: say.menu.schedule, functionName: 'menuSchedule' },
  rulesMenu,
  teamMenu,
  { caption: say.menu.help, items: [help, remove] },
];

/** Runs without authorisation too (AuthMode.NONE), so that nothing but the menu may be touched then. */
export function onOpen(event?: { authMode?: unknown }): void {
  const mayRead = event?.authMode !== undefined && String(event.authMode) !== 'NONE';
  if (mayRead) showMenu();
  else buildMenu(items);
}

/** After an install the document is open already. */
export function onInstall(event?: { authMode?: unknown }): void {
  onOpen(event);
}

/** The menu for the spreadsheet as it is now. */
export function showMenu(): void {
  buildMenu(new DocumentProperties().isEmpty ? firstItems : items);
}

function buildMenu(shown: readonly (Item | SubMenu)[]): void {
  const ui = userInterface();
  const menu = ui.createAddonMenu();
  for (const item of shown) {
    if ('functionName' in item) menu.addItem(item.caption, item.functionName);
    else {
      const subMenu = ui.createMenu(item.caption);
      for (const { caption, functionName } of item.items) subMenu.addItem(caption, functionName);
      menu.addSubMenu(subMenu);
    }
  }
  menu.addToUi();
}
