import { conversionSay } from './conversion/conversion-messages.ts';
import { userInterface } from './doors/spreadsheet.ts';
import { draftSay } from './draft/draft-messages.ts';
import { evidenceSay } from './evidence/evidence-messages.ts';
import { say } from './messages.ts';

interface Item {
  readonly caption: string;
  readonly functionName: string;
}

/** What looks at the rules themselves, under one item of the menu. */
const modelItems: readonly Item[] = [
  { caption: evidenceSay.menuItem, functionName: 'menuFindEvidence' },
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
