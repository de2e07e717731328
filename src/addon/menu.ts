import { conversionSay } from './conversion/conversion-messages.ts';
import { userInterface } from './doors/spreadsheet.ts';
import { say } from './messages.ts';

/** Items of the menu, top to bottom: what is shown and the exported function that it calls; null is a line between. */
const items: readonly ({ readonly caption: string; readonly functionName: string } | null)[] = [
  { caption: say.menu.openSidebar, functionName: 'menuOpenSidebar' },
  null,
  { caption: say.menu.setUp, functionName: 'menuSetUp' },
  { caption: say.menu.scoreLeads, functionName: 'menuScoreLeads' },
  { caption: say.menu.explainLead, functionName: 'menuExplainLead' },
  { caption: conversionSay.menuItem, functionName: 'menuBuildConversion' },
  { caption: say.menu.checkRules, functionName: 'menuCheckRules' },
  { caption: say.menu.schedule, functionName: 'menuSchedule' },
  null,
  { caption: say.menu.remove, functionName: 'menuRemove' },
  { caption: say.menu.help, functionName: 'menuHelp' },
];

/** Runs without authorisation too (AuthMode.NONE), so that nothing but the menu may be touched here. */
export function onOpen(): void {
  const menu = userInterface().createAddonMenu();
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item.caption, item.functionName);
  }
  menu.addToUi();
}

/** After an install the document is open already. */
export function onInstall(): void {
  onOpen();
}
