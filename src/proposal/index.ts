/** The pure part of set-up: tables of cells in, findings, rules and the contents of our tabs out. */

export { previewRules, type RulesPreview } from './choice/preview-rules.ts';
export { type Proposal, proposeRules, templateRules } from './choice/propose-rules.ts';
export { createRuleChooser } from './choice/rule-chooser.ts';
export { countLeads } from './detect/count-leads.ts';
export { type Detection, previewRows } from './detect/detect-spreadsheet.ts';
export { activityTests, fittingTests } from './detect/fitting-tests.ts';
export { namingColumns } from './detect/naming-columns.ts';
export type { OutcomeMeaning } from './detect/outcome-meaning.ts';
export { type SaidMeaning, wordSettings } from './detect/outcome-words.ts';
export type { OutcomeFinding } from './detect/outcomes.ts';
export { planSetUp, type SetUpPlan } from './detect/plan-set-up.ts';
export { readCorrection, settingCorrection } from './detect/read-correction.ts';
export { setUpFields } from './detect/set-up-fields.ts';
export type { SettingFinding } from './detect/setting-finding.ts';
export type { TabPreview } from './detect/tab-preview.ts';
export { type WrittenDates, writtenDates } from './detect/written-dates.ts';
export { namesLead, namesPeople, namesPersons, namesSomething } from './source/naming-headers.ts';
export type { ProposalSource } from './source/proposal-source.ts';
export { listsTab } from './tabs/lists-tab.ts';
export { activityField, type RuleCells, rulesTab } from './tabs/rules-tab.ts';
export { settingsOf, settingsTab } from './tabs/settings-tab.ts';
export { statusesTab } from './tabs/statuses-tab.ts';
export type { TabColumn, TabContent } from './tabs/tab-content.ts';
export { templateOf, templates, usualTemplate } from './templates/templates.ts';
export { recentDays, type UnruledValue, unruledValues } from './unruled-values.ts';
