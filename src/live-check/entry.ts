/** What the person who pasted the script can run. Nothing else is seen by Apps Script. */
export { liveCheckAfterDuplicating } from './by-hand/after-duplicating.ts';
export { liveCheckAfterSorting } from './by-hand/after-sorting.ts';
export { liveCheckAfterTable } from './by-hand/after-table.ts';
export { liveCheckAsColleague } from './by-hand/as-colleague.ts';
export { liveCheckByHand } from './by-hand/by-hand-tab.ts';
export { liveCheckInCopy } from './by-hand/in-copy.ts';
export { liveCheckRemove } from './by-hand/remove.ts';
export { liveCheck } from './live-check.ts';
export { liveCheckInTrigger } from './trigger-record.ts';
