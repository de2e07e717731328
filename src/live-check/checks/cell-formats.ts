import type { CheckGroup } from '../check.ts';
import { described } from '../described.ts';
import { dress, dressed } from '../dressed-cell.ts';
import type { Range } from '../google-types.ts';

const access = 'src/host/services/spreadsheet/format-access.ts';
const copying = 'src/host/workbook/copy-cells.ts';

export const cellFormats: CheckGroup = {
  title: 'Formats, notes, links and copies of cells',
  checks: [
    {
      what: 'the background, font colour, weight, size and alignment of a new cell',
      where: access,
      assumed: '#ffffff, #000000, normal, 10, general',
      see(scratch) {
        const cell = scratch.cell();
        return [
          cell.getBackground(),
          cell.getFontColor(),
          cell.getFontWeight(),
          cell.getFontSize(),
          cell.getHorizontalAlignment(),
        ].join(', ');
      },
    },
    {
      what: 'colours are set as "red" and "#ABCDEF" and read back',
      where: 'src/host/services/spreadsheet/color.ts',
      assumed: '#ff0000, #abcdef',
      see(scratch) {
        const cell = scratch.cell().setBackground('red').setFontColor('#ABCDEF');
        return `${cell.getBackground()}, ${cell.getFontColor()}`;
      },
    },
    {
      what: 'clearFormat on a dressed cell',
      where: 'src/addon/sheets/room.ts',
      assumed: 'text "x", #ffffff, 0.00, note, dropdown',
      see: (scratch) => dress(dressed(scratch.cell()).clearFormat()),
    },
    {
      what: 'clear on a dressed cell',
      where: 'src/host/services/spreadsheet/clear-options.ts',
      assumed: 'empty, #ffffff, 0.###############, note, dropdown',
      see: (scratch) => dress(dressed(scratch.cell()).clear()),
    },
    {
      what: 'clearContent on a dressed cell',
      where: 'src/host/services/spreadsheet/range-values.ts',
      assumed: 'empty, #ff0000, 0.00, note, dropdown',
      see: (scratch) => dress(dressed(scratch.cell()).clearContent()),
    },
    {
      what: 'clear of formats and validations on a dressed cell',
      where: 'src/addon/sheets/room.ts',
      assumed: 'text "x", #ffffff, 0.###############, note, no dropdown',
      see: (scratch) => dress(dressed(scratch.cell()).clear({ formatOnly: true, validationsOnly: true })),
    },
    {
      what: 'a dressed cell is copied with copyTo',
      where: copying,
      assumed: 'text "x", #ff0000, 0.00, note, dropdown',
      see(scratch) {
        const pair = scratch.cells(1, 2);
        dressed(pair.getCell(1, 1)).copyTo(pair.getCell(1, 2));
        return dress(pair.getCell(1, 2));
      },
    },
    {
      what: 'one cell is copied to three',
      where: 'src/host/services/spreadsheet/range.ts',
      assumed: 'number 7, number 7',
      see(scratch) {
        const row = scratch.cells(1, 4);
        const [first, , third, last] = [1, 2, 3, 4].map((column) => row.getCell(1, column)) as Range[];
        first!.setValue(7).copyTo(row.offset(0, 1, 1, 3));
        return `${described(third!)}, ${described(last!)}`;
      },
    },
    {
      what: 'a formula is copied one column to the right',
      where: 'src/host/workbook/relocate-formula.ts',
      assumed: 'formula =B$1+$A$1',
      see(scratch) {
        const pair = scratch.cells(1, 2);
        pair.getCell(1, 1).setFormula('=A$1+$A$1').copyTo(pair.getCell(1, 2));
        return described(pair.getCell(1, 2));
      },
    },
    {
      what: 'a note is set, and then set to "" and null',
      where: 'src/host/services/spreadsheet/range-rules.ts',
      assumed: '"one\\ntwo", "", ""',
      see(scratch) {
        const cell = scratch.cell();
        const notes = ['one\ntwo', '', null].map((note) => cell.setNote(note as string).getNote());
        return notes.map((note) => JSON.stringify(note)).join(', ');
      },
    },
    {
      what: 'a text with a link to a row of the same spreadsheet, and one without',
      where: 'src/addon/sheets/spreadsheet.ts',
      assumed: 'text "5", #gid=0&range=5:5; text "6", null',
      see(scratch) {
        const link = (text: string, url: string | null) =>
          SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build();
        const pair = scratch.cells(2, 1);
        pair.setRichTextValues([[link('5', '#gid=0&range=5:5')], [link('6', null)]]);
        const seen = pair.getRichTextValues().map(([value], index) => {
          return `${described(pair.getCell(index + 1, 1))}, ${value?.getLinkUrl() ?? null}`;
        });
        return seen.join('; ');
      },
    },
    {
      what: 'what getBackgrounds, getNotes and getNumberFormats give for two cells',
      where: access,
      assumed: '[["#ffffff","#00ff00"]] [["","n"]] [["@","0"]]',
      see(scratch) {
        const pair = scratch.cells(1, 2);
        pair.setBackgrounds([[null, '#00ff00']]).setNotes([['', 'n']]);
        pair.setNumberFormats([['@', '0']]);
        const read = [pair.getBackgrounds(), pair.getNotes(), pair.getNumberFormats()];
        return read.map((block) => JSON.stringify(block)).join(' ');
      },
    },
  ],
};
