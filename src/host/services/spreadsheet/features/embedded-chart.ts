import type { Chart } from '../../../workbook/sheet-features.ts';
import type * as Google from '../../google-types.ts';
import {
  asGoogle,
  hostKey,
  modelKey,
  modelOf,
  ServiceObject,
  serve,
  serviceObject,
} from '../../service-object.ts';
import { referredRange } from '../cells/range-at.ts';

class EmbeddedChartService extends ServiceObject<Chart> implements Partial<Google.EmbeddedChart> {
  getOptions(): Google.ChartOptions {
    return asGoogle(new ChartOptionsService(this[hostKey], this[modelKey].options));
  }

  getRanges(): Google.Range[] {
    return this[modelKey].ranges.map((range) => referredRange(this[hostKey], range));
  }
}

class ChartOptionsService
  extends ServiceObject<Record<string, unknown>>
  implements Partial<Google.ChartOptions>
{
  get(option: string): unknown {
    return this[modelKey][option] ?? null;
  }
}

type Builder = Google.EmbeddedChartBuilder;

/** Google has a builder class for each type of chart; what is here they all have. */
class EmbeddedChartBuilderService extends ServiceObject<Chart> implements Partial<Builder> {
  build(): Google.EmbeddedChart {
    return serviceObject(this[hostKey], 'EmbeddedChart', copyChart(this[modelKey]));
  }

  addRange(range: Google.Range): Builder {
    const { sheet, area } = modelOf(range, 'Range', 'SpreadsheetApp.EmbeddedChartBuilder.addRange');
    this[modelKey].ranges.push({ sheet, area: { ...area } });
    return asGoogle(this);
  }

  asComboChart(): Google.EmbeddedComboChartBuilder {
    this[modelKey].type = 'COMBO';
    return asGoogle(this);
  }

  setNumHeaders(headers: number): Builder {
    this[modelKey].numHeaders = headers;
    return asGoogle(this);
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): Builder {
    this[modelKey].anchor = { row, column, offsetX, offsetY };
    return asGoogle(this);
  }

  setOption(option: string, value: unknown): Builder {
    this[modelKey].options[option] = value;
    return asGoogle(this);
  }
}

export function newChart(): Chart {
  return {
    id: 0,
    type: 'COLUMN',
    ranges: [],
    options: {},
    numHeaders: 0,
    transpose: false,
    mergeStrategy: 'MERGE_COLUMNS',
    hiddenDimensions: 'IGNORE_BOTH',
    anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  };
}

export function copyChart(chart: Chart): Chart {
  return {
    ...chart,
    ranges: chart.ranges.map(({ sheet, area }) => ({ sheet, area: { ...area } })),
    options: { ...chart.options },
    anchor: { ...chart.anchor },
  };
}

serve(EmbeddedChartService, 'EmbeddedChart');
serve(EmbeddedChartBuilderService, 'EmbeddedChartBuilder');
serve(ChartOptionsService, 'ChartOptions');
