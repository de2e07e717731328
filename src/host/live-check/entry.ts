/** What the person who pasted the script can run. Nothing else is seen by Apps Script. */
export { liveCheckByHand } from './by-hand/by-hand-tab.ts';
export {
  liveCheckAfterChips,
  liveCheckAfterDuplicating,
  liveCheckAfterSorting,
  liveCheckAfterTable,
  liveCheckAsColleague,
  liveCheckAtDialog,
  liveCheckInCopy,
  liveCheckRemove,
} from './by-hand/run-by-hand.ts';
export { liveCheckInTrigger } from './checks/services.ts';
export { liveCheck } from './live-check.ts';
