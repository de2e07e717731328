import { type Spreadsheet, userInterface } from './spreadsheet.ts';

/** A dialog with an OK button. Text only: nothing in it is read as HTML. */
export function tell(title: string, text: string): void {
  const ui = userInterface();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** A dialog with Yes and No; closing it is No. */
export function ask(title: string, text: string): boolean {
  const ui = userInterface();
  return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** A note in the corner that goes away by itself. */
export function mention(spreadsheet: Spreadsheet, title: string, text: string): void {
  spreadsheet.toast(text, title);
}
