/** The server functions that the menu, the sidebar and the command line call: the one list both sides are checked against. */
import type { ConversionView } from './conversion-view.ts';
import type { AdoptedDraft, DraftPreview } from './draft.ts';
import type { DraftKind } from './evidence.ts';
import type { HandedOver, HandOverChoice, HandOverPreview, HandOverView } from './hand-over.ts';
import type { IgnoreRequest, RemedyRequest, TakenRemedy } from './known-problems.ts';
import type { MomentPreview, MomentsView, WentBack } from './moments.ts';
import type {
  FieldValues,
  MoveDirection,
  RuleCount,
  RuleEdit,
  RuleRequest,
  RulesView,
  SaveRuleRequest,
} from './rule-editing.ts';
import type { RuleRowCells } from './rule-rows.ts';
import type { ScheduleChoice, ScheduleSet, ScheduleView } from './schedule.ts';
import type { SetUpChoices, SetUpPreview, SetUpRequest, SetUpView } from './set-up.ts';
import type {
  CallDone,
  ChunkProgress,
  ChunkRequest,
  LeadView,
  MeasuringProgress,
  NotedCall,
  Overview,
  PendingEffect,
  Place,
  SaleToRecord,
  Selection,
} from './sidebar.ts';
import type { RunRequest, Summary } from './summary.ts';
import type { TrialRequest, TrialView } from './trial.ts';

export interface Api extends SidebarApi {
  /**
   * Find leads, deals and activities, and add the tabs of ours that are missing; without questions. `sell` says what is
   * sold, by the name of a trade: the first rules follow from it where closed deals do not say enough.
   */
  setUpSpreadsheet(request: RunRequest & { sell?: string }): Summary;
  /** Score every lead and write our columns. */
  scoreLeads(request: RunRequest): Summary;
  /** Make the call list where there is none, score every lead and renew it. */
  makeCallList(request: RunRequest): Summary;
  /** Read and lint the rules, and write the grey columns of the Rules tab; no lead is written. */
  checkRules(request: RunRequest): Summary;
  /** Score closed deals as of their scoring days and write the Conversion and Misses tabs; no lead is written. */
  buildConversion(request: RunRequest): Summary;
  /** Say what closed deals say about each rule, and write the Evidence tab; Draft points are not touched. */
  findEvidence(request: RunRequest): Summary;
  /** Write a suggestion into Draft points, over what stands there; ask before. */
  draftFromEvidence(request: RunRequest & { kind: DraftKind }): Summary;
  /** Lay out one page to go through together, on the tab Review; what people have written there stays. No lead is written. */
  buildReview(request: RunRequest): Summary;
  /** Score leads and closed deals by present points and draft, and write the Draft tab; no lead and no rule is written. */
  compareDraft(request: RunRequest): Summary;
  /** Everything about the lead in one sheet row, in `rows[0]`; nothing is written. */
  explainLead(request: RunRequest & { row: number }): Summary;
  /** What the model is made of, in `modelTables`; nothing is written. */
  readModelTables(request: RunRequest): Summary;
}

/** What the sidebar calls beside the runs that the menu has too. */
export interface SidebarApi {
  readOverview(): Overview;
  /** What set-up finds in the spreadsheet; nothing is written. */
  readSetUp(choices: SetUpChoices): SetUpView;
  /** The rules that set-up would propose, and the scores that they would give; nothing is written. */
  previewSetUp(choices: SetUpChoices): SetUpPreview;
  /** Set up as shown, with what was switched on beside; the leads are scored by the run that follows. */
  applySetUp(request: SetUpRequest): Summary;
  /** Score leads and write as many rows as fit into one execution. Called again with its cursor until it is done. */
  scoreChunk(request: ChunkRequest): ChunkProgress;
  /** Go on working out how a rebuild does on deals held out of it. Called again until it is done. */
  measureChunk(): MeasuringProgress;
  /** Where the cursor is; null where nothing is selected. */
  readSelection(): Selection | null;
  readSelectedLead(): LeadView;
  /** What the page needs to score the lead with other values; nothing is written. */
  readTrial(lead: TrialRequest): TrialView;
  /** Rules as they are written now, in words. */
  readRules(): RulesView;
  /** Writes the cells of a rule that differ from those that were read, or a new rule below the last one. */
  saveRule(request: SaveRuleRequest): RuleEdit;
  /** Switches a rule on or off. */
  switchRule(request: RuleRequest & { isOn: boolean }): RuleEdit;
  /** Puts a rule before the one above it, or behind the one below. */
  moveRule(request: RuleRequest & { to: MoveDirection }): RuleEdit;
  /** Writes a copy of a rule below it, switched off. */
  duplicateRule(request: RuleRequest): RuleEdit;
  deleteRule(request: RuleRequest): RuleEdit;
  /** The values of a column of Leads, or the activities, that a rule may ask for; nothing is written. */
  readField(request: { field: string }): FieldValues;
  /** Counts what a rule matches where the page cannot: activities, several columns, ages. Nothing is written. */
  countRule(request: { rows: RuleRowCells[] }): RuleCount;
  /** Who would rise and fall if the leads were scored now; nothing is written. */
  readPendingEffect(): PendingEffect;
  readMoments(): MomentsView;
  /** Writes a line in Calls, under the lock; the same line is written once a day. */
  noteCall(call: CallDone): NotedCall;
  previewMoment(moment: { number: number }): MomentPreview;
  /** Puts the rules of a moment back, if all is still as it was shown; no lead is scored. */
  goBack(moment: { number: number; seen: string }): WentBack;
  /** Who has open leads, and who may get them; nothing is written. */
  readHandOver(): HandOverView;
  /** Which leads would go to whom; nothing is written. */
  previewHandOver(choice: HandOverChoice): HandOverPreview;
  /** Writes another name beside the leads, if all is still as it was shown. */
  handOverLeads(choice: HandOverChoice & { seen: string }): HandedOver;
  /** Gives the leads of the last hand-over back. */
  putLeadsBack(): HandedOver;
  /** What adopting the draft would change, and what closed deals say to it; nothing is written. */
  previewDraft(): DraftPreview;
  /** Puts the draft in place, if it is still as it was shown; no lead is scored. */
  adoptShownDraft(shown: { seen: string }): AdoptedDraft;
  /** Works conversion out anew; nothing is written. */
  readConversion(): ConversionView;
  /** Puts the cursor there. */
  selectPlace(place: Place): void;
  /** Takes a way out of a problem, as the last run or check has found it; writes one cell of a tab of ours. */
  applyRemedy(request: RemedyRequest): TakenRemedy;
  /** Keeps that a problem is to be ignored, or that it is to be shown again; no cell is written. */
  ignoreProblem(request: IgnoreRequest): TakenRemedy;
  /** Makes the trigger of the user's own schedule again. */
  repairSchedule(): ScheduleView;
  /** Sets the schedule, or ends it; a colleague's passes over to the user. */
  setSchedule(choice: ScheduleChoice): ScheduleSet;
  /** Keeps for the present user which of the owners he is; empty for none of them. */
  chooseOwner(owner: { name: string }): void;
  /** Asks for the rest of a deal that was typed in Calls, shows it, and records it. */
  recordTypedSale(sale: SaleToRecord): void;
  menuSchedule(): void;
  menuSetUp(): void;
}
