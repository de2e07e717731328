import type { CheckGroup } from '../check.ts';
import { seenInTrigger } from '../trigger-record.ts';

const service = 'src/host/services/script-app.ts';
const application = 'src/host/services/spreadsheet/spreadsheet-app.ts';

export const triggers: CheckGroup = {
  title: 'Triggers and authorisation',
  checks: [
    {
      what: 'an hourly trigger is made, listed and deleted',
      where: 'src/host/services/trigger-builder.ts',
      assumed: 'liveCheckInTrigger, CLOCK, listed, gone',
      see() {
        const trigger = ScriptApp.newTrigger('liveCheckInTrigger').timeBased().everyHours(1).create();
        const id = trigger.getUniqueId();
        const isListed = () => ScriptApp.getProjectTriggers().some((one) => one.getUniqueId() === id);
        const listed = isListed() ? 'listed' : 'not listed';
        ScriptApp.deleteTrigger(trigger);
        const left = isListed() ? 'still there' : 'gone';
        return `${trigger.getHandlerFunction()}, ${trigger.getEventType()}, ${listed}, ${left}`;
      },
    },
    {
      what: 'whether all is granted that the script asks for, as the script is told',
      where: service,
      assumed: 'NOT_REQUIRED',
      see: () => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
    },
    {
      what: 'what a time trigger sees: the active spreadsheet, the active sheet, its authorisation',
      where: application,
      assumed: 'spreadsheet: this one, getActiveSheet: throws, FULL',
      see({ spreadsheet }) {
        const { spreadsheetId, getActiveSheet, authMode } = seenInTrigger();
        const which = spreadsheetId === spreadsheet.getId() ? 'this one' : spreadsheetId || 'null';
        const sheet = getActiveSheet === 'nothing' ? 'is there' : 'throws';
        return `spreadsheet: ${which}, getActiveSheet: ${sheet}, ${authMode}`;
      },
    },
    {
      what: 'a time trigger asks for the user interface',
      where: application,
      assumed: 'Cannot call SpreadsheetApp.getUi() from this context.',
      isInEnglish: true,
      see: () => seenInTrigger().getUi,
    },
  ],
};
