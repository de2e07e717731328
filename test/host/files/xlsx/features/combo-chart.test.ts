import { describe, expect, it } from 'vitest';
import { chartXml } from '../../../../../src/host/files/xlsx/features/chart-xml.ts';
import type { Chart } from '../../../../../src/host/workbook/sheet-features.ts';
import { Workbook } from '../../../../../src/host/workbook/workbook.ts';

function combination(options: Record<string, unknown>): string {
  const sheet = new Workbook().addSheet('Conversion');
  const chart: Chart = {
    id: 1,
    type: 'COMBO',
    ranges: [
      { sheet, area: { row: 6, column: 1, rows: 6, columns: 1 } },
      { sheet, area: { row: 6, column: 5, rows: 6, columns: 2 } },
    ],
    options,
    anchor: { row: 13, column: 1, offsetX: 0, offsetY: 0 },
    numHeaders: 1,
    transpose: false,
    mergeStrategy: 'MERGE_COLUMNS',
    hiddenDimensions: 'IGNORE_BOTH',
  };
  return chartXml(chart);
}

const spellings = {
  'nested, as in the reference': { series: { 1: { type: 'line', lineWidth: 0, pointSize: 7 } } },
  'by their names, as macros write them': {
    ...{ 'series.1.type': 'line', 'series.1.lineWidth': 0, 'series.1.pointSize': 7 },
  },
};

describe.each(Object.entries(spellings))('a combination chart in an .xlsx file, options %s,', (_, series) => {
  const axis = { 'vAxis.viewWindow.min': 0, 'vAxis.viewWindow.max': 1, 'vAxis.format': '0%' };
  const xml = combination({ ...series, ...axis });
  const [columns = '', lines = ''] = xml.split('<c:lineChart>');

  it('draws columns, and over them the series that are lines', () => {
    expect(columns).toContain("'Conversion'!$E$7:$E$11");
    expect(columns).not.toContain('$F$7');
    expect(lines).toContain("'Conversion'!$F$7:$F$11");
    expect(lines).toContain('<c:order val="1"/>');
  });

  it('draws points of their size without a line between them', () => {
    expect(lines).toContain(
      '<a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="7"/>',
    );
  });

  it('keeps the limits and the format of the value axis', () => {
    expect(xml).toContain('<c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling>');
    expect(xml).toContain('<c:numFmt formatCode="0%" sourceLinked="0"/>');
  });
});

describe('two series of points', () => {
  const ends = { type: 'line', lineWidth: 0, pointSize: 7 };
  const withLow = (lineWidth: number) => combination({ series: { 0: { ...ends, lineWidth }, 1: ends } });

  it('are the ends of intervals: a line joins them, with a dash at each end', () => {
    expect(withLow(0)).toContain('</c:ser><c:hiLowLines>');
    expect(withLow(0)).toContain('</c:hiLowLines><c:marker val="1"/>');
    expect(withLow(0)).toContain('<c:symbol val="dash"/>');
  });

  it('are not, where one of them is a line', () => {
    expect(withLow(2)).not.toContain('hiLowLines');
    expect(withLow(2)).toContain('<c:symbol val="circle"/>');
  });
});
