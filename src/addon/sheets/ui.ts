import { shortened, withoutDirectionMarks } from '../../scoring/index.ts';
import { activeSpreadsheet, userInterface } from './spreadsheet.ts';

const longestLine = 400;
const longestText = 6_000;
const longestNote = 500;

/** A name in it may have the 50,000 characters of a cell, and hide what else is said. */
function shown(text: string): string {
  const lines = withoutDirectionMarks(text)
    .split('\n')
    .map((line) => shortened(line, longestLine));
  return shortened(lines.join('\n'), longestText);
}

/** A dialog with an OK button. Text only: nothing in it is read as HTML. */
export function tell(title: string, text: string): void {
  const ui = userInterface();
  ui.alert(title, shown(text), ui.ButtonSet.OK);
}

/** A dialog with Yes and No; closing it is No. */
export function ask(title: string, text: string): boolean {
  const ui = userInterface();
  return ui.alert(title, shown(text), ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** A dialog with Yes, No and Cancel; closing it is Cancel. */
export function choose(title: string, text: string): 'yes' | 'no' | 'cancel' {
  const ui = userInterface();
  const button = ui.alert(title, shown(text), ui.ButtonSet.YES_NO_CANCEL);
  if (button === ui.Button.YES) return 'yes';
  return button === ui.Button.NO ? 'no' : 'cancel';
}

/** A dialog with a line to fill in; null where it was cancelled. */
export function askText(title: string, text: string): string | null {
  const ui = userInterface();
  const response = ui.prompt(title, shown(text), ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : null;
}

/** A note in the corner that goes away by itself. */
export function mention(title: string, text: string): void {
  activeSpreadsheet()?.toast(shortened(withoutDirectionMarks(text), longestNote), title);
}

/** Shows a page of the project beside the sheet. */
export function showSidebar(fileName: string, title: string): void {
  userInterface().showSidebar(HtmlService.createHtmlOutputFromFile(fileName).setTitle(title));
}
