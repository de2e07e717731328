/** What the person who pasted the script can run. Nothing else is seen by Apps Script. */
export { makeTemplate } from './make-template.ts';
