import { cellBelow } from './fixture.ts';

/** A button, or what is typed into the line of a dialog. */
export type Answer = string;

/** One thing that the add-on does. */
export interface Step {
  readonly name: string;
  /** The function of the add-on that a menu item or a trigger calls. */
  readonly call: string;
  /** Dialogs beyond these are agreed to, and lines left empty. */
  readonly answers?: readonly Answer[];
  /** What a person does before. */
  readonly prepare?: () => unknown;
  /** How much time passes before. */
  readonly daysLater?: number;
  /** What the function is given. */
  readonly event?: () => unknown;
}

/** As a person would go about it. A row added here is tested on Google. */
export const steps: readonly Step[] = [
  { name: 'set up', call: 'menuSetUp', answers: ['YES', 'Software', 'NO'] },
  { name: 'score', call: 'menuScoreLeads' },
  { name: 'conversion', call: 'menuBuildConversion' },
  { name: 'evidence', call: 'menuFindEvidence' },
  {
    name: 'compare',
    call: 'menuCompareDraft',
    prepare: () => cellBelow('Rules', 'Draft points', 2).setValue(35),
  },
  { name: 'explain', call: 'menuExplainLead', prepare: () => cellBelow('Leads', 'Lead ID', 3).activate() },
  { name: 'schedule', call: 'menuSchedule', answers: ['daily'] },
  { name: 'scheduled run', call: 'runSchedule', event: scheduledEvent, daysLater: 1 },
  { name: 'call list', call: 'menuCallList' },
  // By the menu, as `again` is: notes say who has scored last.
  { name: 'go back', call: 'menuRestoreVersion', answers: ['1', 'YES'] },
];

export const again: Step = { name: 'score again', call: 'menuScoreLeads' };

export const removal: Step = { name: 'remove', call: 'menuRemove', answers: ['YES', 'YES', 'YES'] };

/** What a time trigger hands over: the id of the one that `schedule` has made. */
function scheduledEvent(): unknown {
  const made = ScriptApp.getProjectTriggers().find(
    (trigger) => trigger.getHandlerFunction() === 'runSchedule',
  );
  return { triggerUid: made?.getUniqueId() };
}
