/** What Google may call: menu items, triggers and google.script.run. Each export becomes a top-level function. */
export { buildConversion } from './actions/build-conversion.ts';
export { checkRules } from './actions/check-rules.ts';
export { menuBuildConversion } from './actions/conversion-menu-action.ts';
export { menuHelp, menuRemove, menuSchedule, menuSetUp } from './actions/document-menu-actions.ts';
export { explainLead } from './actions/explain-lead.ts';
export { menuCheckRules, menuExplainLead, menuScoreLeads } from './actions/menu-actions.ts';
export { menuOpenSidebar } from './actions/open-sidebar.ts';
export { readConversion } from './actions/read-conversion.ts';
export { readOverview } from './actions/read-overview.ts';
export { readRules } from './actions/read-rules.ts';
export { readSelectedLead, readSelection } from './actions/read-selected-lead.ts';
export { repairSchedule } from './actions/repair-schedule.ts';
export { runSchedule } from './actions/run-schedule.ts';
export { scoreChunk } from './actions/score-chunk.ts';
export { scoreLeads } from './actions/score-leads.ts';
export { selectPlace } from './actions/select-place.ts';
export { setUpSpreadsheet } from './actions/set-up-spreadsheet.ts';
export { onInstall, onOpen } from './menu.ts';
