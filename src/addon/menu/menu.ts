import { say as conversionSay } from '../conversion/sentences.ts';
import { say as draftSay } from '../draft/sentences.ts';
import { say as evidenceSay } from '../evidence/sentences.ts';
import { say as setUpSay } from '../set-up/sentences.ts';
import { userInterface } from '../sheets/spreadsheet.ts';
import { say } from './sentences.ts';

interface Item {
  readonly caption: string;
  readonly functionName: string;
}

/** What looks at the rules themselves, under one item of the menu. */
const modelItems: readonly Item[] = [
  { caption: evidenceSay.menuItem, functionName: 'menuFindEvidence' },
  { caption: setUpSay.addMenu, functionName: 'menuAddFromTemplate' },
  { caption: draftSay.menu.compare, functionName: 'menuCompareDraft' },
  { caption: draftSay.menu.adopt, functionName: 'menuAdoptDraft' },
  { caption: draftSay.menu.restore, functionName: 'menuRestoreVersion' },
];

/** Stands in the list below where the menu of the model goes. */
const modelMenu: Item = { caption: evidenceSay.menuModel, functionName: '' };

/** Items of the menu, top to bottom: what is shown and the exported function that it calls; null is a line between. */
const items: readonly (Item | null)[] = [
  { caption: say.menu.openSidebar, functionName: 'menuOpenSidebar' },
  null,
  { caption: say.menu.setUp, functionName: 'menuSetUp' },
  { caption: say.menu.scoreLeads, functionName: 'menuScoreLeads' },
  { caption: say.menu.explainLead, functionName: 'menuExplainLead' },
  { caption: conversionSay.menuItem, functionName: 'menuBuildConversion' },
  { caption: say.menu.checkRules, functionName: 'menuCheckRules' },
  { caption: say.menu.schedule, functionName: 'menuSchedule' },
  modelMenu,
  null,
  { caption: say.menu.remove, functionName: 'menuRemove' },
  { caption: say.menu.help, functionName: 'menuHelp' },
];

/** Runs without authorisation too (AuthMode.NONE), so that nothing but the menu may be touched here. */
export function onOpen(): void {
  const ui = userInterface();
  const menu = ui.createAddonMenu();
  const model = ui.createMenu(evidenceSay.menuModel);
  for (const { caption, functionName } of modelItems) model.addItem(caption, functionName);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else if (item === modelMenu) menu.addSubMenu(model);
    else menu.addItem(item.caption, item.functionName);
  }
  menu.addToUi();
}

/** After an install the document is open already. */
export function onInstall(): void {
  onOpen();
}
