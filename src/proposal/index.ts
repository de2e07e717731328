/** The pure part of set-up: tables of cells in, findings, rules and the contents of our tabs out. */
export { detectSpreadsheet, previewRows } from './detect/detect-spreadsheet.ts';
export type { Detection, KnownTabs, SettingFinding, Sureness } from './detect/finding.ts';
export { type OutcomeFinding, type OutcomeMeaning, outcomesOf } from './detect/outcome-words.ts';
export { type TabPreview, tableOf } from './detect/tab-preview.ts';
export { activityField } from './propose/candidate.ts';
export { checkProposal, type ProposalCheck } from './propose/check-proposal.ts';
export type { ProposalSource, RuleCells } from './propose/proposal-source.ts';
export { type Proposal, proposeRules, ruleRows } from './propose/propose-rules.ts';
export { quoteItem } from './quote-item.ts';
export { settingsOf } from './settings-of.ts';
export { listsTab } from './tabs/lists-tab.ts';
export { rulesTab } from './tabs/rules-tab.ts';
export { settingsTab } from './tabs/settings-tab.ts';
export { statusesTab } from './tabs/statuses-tab.ts';
export type { TabColumn, TabContent } from './tabs/tab-content.ts';
