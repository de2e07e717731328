/** What the sidebar calls beside the runs that the menu has too. */
import type {
  ChunkProgress,
  ChunkRequest,
  ConversionView,
  LeadView,
  Overview,
  Place,
  RulesView,
  ScheduleView,
  Selection,
} from './sidebar.ts';

export interface SidebarApi {
  readOverview(): Overview;
  /** Score leads and write as many rows as fit into one execution. Called again with its cursor until it is done. */
  scoreChunk(request: ChunkRequest): ChunkProgress;
  /** Where the cursor is; null where nothing is selected. */
  readSelection(): Selection | null;
  readSelectedLead(): LeadView;
  /** Rules as they are written now, in words. */
  readRules(): RulesView;
  /** Reckons conversion anew; nothing is written. */
  readConversion(): ConversionView;
  /** Puts the cursor there. */
  selectPlace(place: Place): void;
  /** Makes the trigger of the user's own schedule again. */
  repairSchedule(): ScheduleView;
  menuSchedule(): void;
  menuSetUp(): void;
}
