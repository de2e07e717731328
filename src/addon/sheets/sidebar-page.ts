import { build } from '../../shared/index.ts';
import { userInterface } from './spreadsheet.ts';

/** The page of the project that is shown beside the sheet. */
export class SidebarPage {
  private constructor(private readonly output: GoogleAppsScript.HTML.HtmlOutput) {}

  /** null where the project has no such file: texts of Google's errors come in the user's language. */
  static find(): SidebarPage | null {
    try {
      return new SidebarPage(HtmlService.createHtmlOutputFromFile('Sidebar'));
    } catch {
      return null;
    }
  }

  /** Whether it was built together with this script: it names its build. */
  isOfThisBuild(): boolean {
    return this.output.getContent().includes(build);
  }

  openBesideSheet(title: string): void {
    userInterface().showSidebar(this.output.setTitle(title));
  }
}
