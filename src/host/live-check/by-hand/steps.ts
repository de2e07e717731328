/** What only a person can do or see, in the order in which it is least work. Names of functions are those of the script. */
export const steps: readonly string[] = [
  '1. Wait two minutes and run liveCheck once more: the rows about the time trigger then say what it saw, and those that need an execution of their own are filled in.',
  '2. Run liveCheckByHand. In the tab that it makes, duplicate the tab (right click on it ▸ Duplicate) and run liveCheckAfterDuplicating. Expected: metadata, filter and marked column are in the copy.',
  '3. In the same tab, sort by Name from A to Z through the button of the filter in A1, and run liveCheckAfterSorting. Expected: A and B are sorted, C stays as it was.',
  '4. Select G1:H3, Format ▸ Convert to table, give the column Amount the type Number, and run liveCheckAfterTable. Expected: format and dropdown are refused, values are taken, and the new column I is no part of the table.',
  '5. Put into K2 a person (type @), into L2 a day (Insert ▸ Smart chips ▸ Date), into M2 a rating of 4 (Insert ▸ Smart chips ▸ Rating), into N2 a dropdown of A, B and C that allows several, with A and B chosen; run liveCheckAfterChips. Expected: a text, a date, a number, and "A, B".',
  '6. Run liveCheckAtDialog, look at the spreadsheet and press OK there. Expected: the lock is let go.',
  '7. Share the spreadsheet with a second account as an editor, open the script there and run liveCheckAsColleague. Expected: he is asked for permission once, the protected cell is refused to him, and he sees no trigger of yours.',
  '8. File ▸ Make a copy, open the script of the copy and run liveCheckInCopy there. Expected: ids of tabs and metadata are the same, properties and triggers are not there.',
  '9. Look at the chart of a Conversion tab made by the add-on. Expected: bars, and above each two points without a line between them.',
  '10. Look at the name of the menu under Extensions in a spreadsheet with the add-on. Expected: that of the script project.',
  '11. Open a scored spreadsheet in the mobile app, as an editor, and on the web as a viewer. Expected: no menu; scores, notes on the headers and the grey of misplaced scores show.',
  '12. Where Tools ▸ Conditional notifications is there, set one on a scored tab and score. Expected: nobody knows whether mail comes; write down what does.',
  '13. Only where the add-on is published: let its schedule run once. Expected: the note on the Score header gets a new date, or, where the trigger has no spreadsheet, the sidebar says that a rescore is pending.',
  '14. Only the build with mail: share a scored spreadsheet with a second account as an editor, enter both addresses in the column Mail of Owners, and mail each morning in Schedule…. Expected: the dialog names both addresses without asking for another permission, and the next scheduled run sends plain text to both; an address that may not edit the file is said.',
  '15. Run liveCheckRemove: it takes away the tab by hand, the trigger and what was kept. Delete the tables and copies yourself.',
];
