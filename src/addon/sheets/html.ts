import { userInterface } from './spreadsheet.ts';

/** Shows a page of the project beside the sheet. */
export function showSidebar(fileName: string, title: string): void {
  userInterface().showSidebar(HtmlService.createHtmlOutputFromFile(fileName).setTitle(title));
}
