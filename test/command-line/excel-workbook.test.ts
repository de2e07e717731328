import { beforeAll, describe, expect, it } from 'vitest';
import { loadBundle, runExecution } from '../../src/host/bundle.ts';
import { addCsvSheet } from '../../src/host/files/csv/csv-sheet.ts';
import { openXlsx } from '../../src/host/files/xlsx/open-xlsx.ts';
import { saveXlsx } from '../../src/host/files/xlsx/save-xlsx.ts';
import { Host } from '../../src/host/services/host.ts';
import type { Workbook } from '../../src/host/workbook/workbook.ts';
import type { Summary } from '../../src/shared/index.ts';
import { builtCode } from '../addon/document.ts';
import { excelWorkbook } from '../host/files/xlsx/excel-workbook.ts';
import { partsOf } from '../host/files/xlsx/parts.ts';

const rules = 'On,Field,Test,Value,Points\r\nTRUE,Industry,is,SaaS,20\r\nTRUE,Employees,≥,50,15\r\n';

async function changed(file: Uint8Array, change: (workbook: Workbook) => void): Promise<Uint8Array> {
  const opened = await openXlsx(file, { fileName: 'leads.xlsx' });
  change(opened.workbook);
  return saveXlsx(opened.workbook, opened);
}

function score(day: string): (workbook: Workbook) => void {
  return (workbook) => {
    if (!workbook.sheetByName('Rules')) {
      const bytes = new TextEncoder().encode(rules);
      addCsvSheet(workbook, bytes, { fileName: 'rules.csv', name: 'Rules', asText: true });
    }
    const host = new Host({ workbook, now: Date.parse(`${day}T09:30:00Z`) });
    const bundle = loadBundle(builtCode(), host);
    const summary = runExecution(host, () => bundle.scoreLeads!({ by: 'command line' })) as Summary;
    expect(summary.stopped).toBeNull();
  };
}

describe('a workbook of Excel with a table, a pivot table, slicers, a picture and a comment', () => {
  let before: Map<string, string>;
  let scored: Uint8Array;
  let after: Map<string, string>;

  beforeAll(async () => {
    const file = await excelWorkbook();
    before = await partsOf(file);
    scored = await changed(file, score('2026-11-21'));
    after = await partsOf(scored);
  });

  it('comes back after scoring with every part byte for byte but those of the changed cells', () => {
    const differing = [...before.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(differing).toEqual([
      // Two more tabs: Rules and Changes.
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      // The changed cells, how they look, and their texts.
      'xl/worksheets/sheet1.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      // The notes on our headers, beside the comment of a colleague.
      'xl/drawings/vmlDrawing1.vml',
      'xl/comments1.xml',
    ]);
  });

  it('keeps all that was in the parts that differ', () => {
    const inside = (name: string, start: string, end: string) => {
      const text = before.get(name)!;
      return text.slice(text.indexOf(start), text.indexOf(end));
    };
    for (const [name, start, end] of [
      ['[Content_Types].xml', '<Default', '</Types>'],
      ['xl/workbook.xml', '<fileVersion', '</sheets>'],
      // Behind it stand the heads that are repeated in print on a tab of ours.
      ['xl/workbook.xml', '<definedNames', '</definedNames>'],
      ['xl/workbook.xml', '<calcPr', '</workbook>'],
      ['xl/_rels/workbook.xml.rels', '<Relationship ', '</Relationships>'],
      ['xl/worksheets/sheet1.xml', '<c r="A2"', '</row><row r="3"'],
      ['xl/worksheets/sheet1.xml', '<dataValidations', '</worksheet>'],
      ['xl/styles.xml', '<font>', '</fonts>'],
      ['xl/styles.xml', '<cellStyleXfs', '</cellXfs>'],
      ['xl/styles.xml', '<tableStyles', '</styleSheet>'],
      ['xl/sharedStrings.xml', '<si>', '</sst>'],
      ['xl/drawings/vmlDrawing1.vml', '<xml', '</xml>'],
      ['xl/comments1.xml', '<comment ', '</commentList>'],
    ] as const) {
      const kept = inside(name, start, end).replace(/<cellXfs count="\d+">/, '');
      expect(after.get(name)!.replace(/<cellXfs count="\d+">/, '')).toContain(kept);
    }
  });

  it('adds parts of tabs and notes of ours, and one for what the format has no place for', () => {
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet4.xml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/worksheets/_rels/sheet4.xml.rels',
      'xl/comments2.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
    ]);
  });

  it('changes, when it is scored again, nothing but the note that says when', async () => {
    const again = await partsOf(await changed(scored, score('2026-11-22')));
    expect([...again].filter(([name, text]) => after.get(name) !== text).map(([name]) => name)).toEqual([
      'xl/comments1.xml',
      'customXml/item1.xml',
    ]);
  });

  it('loses the order of computation only where a formula changes', async () => {
    const typed = await changed(scored, (workbook) => workbook.sheets[0]!.cells.set(2, 4, 7));
    expect((await partsOf(typed)).get('xl/calcChain.xml')).toBe(before.get('xl/calcChain.xml'));
    const overwritten = await changed(scored, (workbook) => workbook.sheets[0]!.cells.set(2, 7, 7));
    expect((await partsOf(overwritten)).has('xl/calcChain.xml')).toBe(false);
    const removed = await changed(scored, (workbook) => workbook.removeSheet(workbook.sheets[0]!));
    expect((await partsOf(removed)).has('xl/calcChain.xml')).toBe(false);
  });
});
