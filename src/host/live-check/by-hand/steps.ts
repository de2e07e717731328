/** What only a person can do or see, in the order in which it is least work. Names of functions are those of the script. */
export const steps: readonly string[] = [
  '1. Wait two minutes and run liveCheck once more: the row about the time trigger then says what the trigger saw.',
  '2. Run liveCheckByHand. In the tab that it makes, duplicate the tab (right click on it ▸ Duplicate) and run liveCheckAfterDuplicating. Expected: metadata, filter and marked column are in the copy.',
  '3. In the same tab, sort by Name from A to Z through the button of the filter in A1, and run liveCheckAfterSorting. Expected: A and B are sorted, C stays as it was.',
  '4. Select G1:H3, Format ▸ Convert to table, give the column Amount the type Number, and run liveCheckAfterTable. Expected: format and dropdown are refused, values are taken, and the new column I is no part of the table.',
  '5. Share the spreadsheet with a second account as an editor, open the script there and run liveCheckAsColleague. Expected: he is asked for permission once, the protected cell is refused to him, and he sees no trigger of yours.',
  '6. File ▸ Make a copy, open the script of the copy and run liveCheckInCopy there. Expected: ids of tabs and metadata are the same, properties and triggers are not there.',
  '7. Look at the chart of a Conversion tab made by the add-on. Expected: bars, and above each two points without a line between them.',
  '8. Open a scored spreadsheet in the mobile app, as an editor, and on the web as a viewer. Expected: no menu; scores, notes on the headers and the grey of misplaced scores show.',
  '9. Only where the add-on is published: let its schedule run once. Expected: the note on the Score header gets a new date, or, where the trigger has no spreadsheet, the sidebar says that a rescore is pending.',
  '10. Run liveCheckRemove: it takes away the tab by hand, the trigger and what was kept. Delete the tables and copies yourself.',
];
