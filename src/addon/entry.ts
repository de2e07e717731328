/** What Google may call: menu items, triggers and google.script.run. Each export becomes a top-level function. */
export { buildAccounts } from './accounts/build-accounts.ts';
export { buildConversion } from './conversion/build-conversion.ts';
export { compareDraft } from './draft/compare-draft.ts';
export { draftFromEvidence } from './evidence/draft-from-evidence.ts';
export { findEvidence } from './evidence/find-evidence.ts';
export { measureChunk } from './evidence/measure-chunk.ts';
export { onInstall, onOpen } from './menu/menu.ts';
export {
  menuAccounts,
  menuAddFromTemplate,
  menuAdoptDraft,
  menuBuildConversion,
  menuCallList,
  menuCheckRules,
  menuCompareDraft,
  menuExplainLead,
  menuFindEvidence,
  menuForget,
  menuHandOver,
  menuHelp,
  menuOpenSidebar,
  menuOwners,
  menuRemove,
  menuRestoreVersion,
  menuReview,
  menuSaleLost,
  menuSaleWon,
  menuSchedule,
  menuScoreLeads,
  menuSetUp,
  recordTypedSale,
} from './menu/menu-items.ts';
export { applyRemedy } from './remedies/apply-remedy.ts';
export { ignoreProblem } from './remedies/ignore-problem.ts';
export { buildReview } from './review/build-review.ts';
export { countRule, readField } from './rule-editing/count-rule.ts';
export {
  deleteRule,
  duplicateRule,
  moveRule,
  saveRule,
  switchRule,
} from './rule-editing/edit-rules.ts';
export { runOnAnswer } from './schedule/run-on-answer.ts';
export { runSchedule } from './schedule/run-schedule.ts';
export { checkRules } from './score/check-rules.ts';
export { explainLead } from './score/explain-lead.ts';
export { readModelTables } from './score/model-tables.ts';
export { makeCallList } from './score/score-call-list.ts';
export { scoreLeads } from './score/score-leads.ts';
export { setUpSpreadsheet } from './set-up/set-up-spreadsheet.ts';
export { applySetUp } from './sidebar/apply-set-up.ts';
export { goBack, previewMoment, readMoments } from './sidebar/go-back.ts';
export { handOverLeads, previewHandOver, putLeadsBack, readHandOver } from './sidebar/hand-over.ts';
export { noteCall } from './sidebar/note-call.ts';
export { readPendingEffect } from './sidebar/pending-changes.ts';
export { adoptShownDraft, previewDraft } from './sidebar/preview-draft.ts';
export { previewSetUp } from './sidebar/preview-set-up.ts';
export { readConversion } from './sidebar/read-conversion.ts';
export { readOverview } from './sidebar/read-overview.ts';
export { readRules } from './sidebar/read-rules.ts';
export { readSelectedLead, readSelection } from './sidebar/read-selected-lead.ts';
export { readSetUp } from './sidebar/read-set-up.ts';
export { readTrial } from './sidebar/read-trial.ts';
export { repairSchedule, setSchedule } from './sidebar/schedule-view.ts';
export { scoreChunk } from './sidebar/score-chunk.ts';
export { selectPlace } from './sidebar/select-place.ts';
export { chooseOwner } from './sidebar/who-are-you.ts';
