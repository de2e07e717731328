/** What Google may call: menu items, triggers and google.script.run. Each export becomes a top-level function. */
export { buildConversion } from './actions/build-conversion.ts';
export { checkRules } from './actions/check-rules.ts';
export { menuBuildConversion } from './actions/conversion-menu-action.ts';
export { menuHelp, menuRemove, menuSchedule, menuSetUp } from './actions/document-menu-actions.ts';
export { explainLead } from './actions/explain-lead.ts';
export { menuCheckRules, menuExplainLead, menuScoreLeads } from './actions/menu-actions.ts';
export { runSchedule } from './actions/run-schedule.ts';
export { scoreLeads } from './actions/score-leads.ts';
export { setUpSpreadsheet } from './actions/set-up-spreadsheet.ts';
export { onInstall, onOpen } from './menu.ts';
