import { shortened, withoutDirectionMarks } from '../../scoring/index.ts';
import { activeSpreadsheet, userInterface } from './spreadsheet.ts';

const longestLine = 400;
const longestText = 6_000;
const longestNote = 500;

/** What the user is told or asked. Text only: nothing in it is read as HTML. */
export class Message {
  private readonly ui = userInterface();

  constructor(
    private readonly title: string,
    private readonly text: string,
  ) {}

  /** A dialog with an OK button. */
  tell(): void {
    this.alert('OK');
  }

  /** A dialog with Yes and No; closing it is No. */
  ask(): boolean {
    return this.alert('YES_NO') === this.ui.Button.YES;
  }

  /** A dialog with Yes, No and Cancel; closing it is Cancel. */
  choose(): 'yes' | 'no' | 'cancel' {
    const button = this.alert('YES_NO_CANCEL');
    if (button === this.ui.Button.YES) return 'yes';
    return button === this.ui.Button.NO ? 'no' : 'cancel';
  }

  /** A dialog with a line to fill in; null where it was cancelled. */
  askText(): string | null {
    const { ui } = this;
    const response = ui.prompt(this.title, this.shown, ui.ButtonSet.OK_CANCEL);
    return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : null;
  }

  /** A note in the corner that goes away by itself. */
  mention(): void {
    activeSpreadsheet()?.toast(shortened(withoutDirectionMarks(this.text), longestNote), this.title);
  }

  private alert(buttons: 'OK' | 'YES_NO' | 'YES_NO_CANCEL') {
    return this.ui.alert(this.title, this.shown, this.ui.ButtonSet[buttons]);
  }

  /** A name in it may have the 50,000 characters of a cell, and hide what else is said. */
  private get shown(): string {
    const lines = withoutDirectionMarks(this.text)
      .split('\n')
      .map((line) => shortened(line, longestLine));
    return shortened(lines.join('\n'), longestText);
  }
}
