import { sameArea } from '../../workbook/area.ts';
import type { Chart } from '../../workbook/sheet-features.ts';
import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, modelOf, ServiceObject, serve, serviceObject } from '../service-object.ts';
import { ChartType } from './chart-enumerations.ts';
import { copyChart } from './embedded-chart.ts';
import { rangeAt } from './range-access.ts';

type Builder = Google.EmbeddedChartBuilder;
type ColumnBuilder = Google.EmbeddedColumnChartBuilder;
type Members = Pick<
  Builder,
  | 'addRange'
  | 'asAreaChart'
  | 'asBarChart'
  | 'asColumnChart'
  | 'asComboChart'
  | 'asLineChart'
  | 'asScatterChart'
  | 'build'
  | 'clearRanges'
  | 'getChartType'
  | 'getContainer'
  | 'getRanges'
  | 'removeRange'
  | 'setChartType'
  | 'setHiddenDimensionStrategy'
  | 'setMergeStrategy'
  | 'setNumHeaders'
  | 'setOption'
  | 'setPosition'
  | 'setTransposeRowsAndColumns'
> &
  Pick<
    ColumnBuilder,
    | 'setBackgroundColor'
    | 'setColors'
    | 'setLegendPosition'
    | 'setRange'
    | 'setStacked'
    | 'setTitle'
    | 'setXAxisTitle'
    | 'setYAxisTitle'
  >;

/** Google has a builder class for each type of chart; they differ in which options they have setters for. */
export class EmbeddedChartBuilderService extends ServiceObject<Chart> implements Members {
  build(): Google.EmbeddedChart {
    return serviceObject(this[HOST], 'EmbeddedChart', copyChart(this[MODEL]));
  }

  addRange(range: Google.Range): Builder {
    const { sheet, area } = modelOf(range, 'Range', 'SpreadsheetApp.EmbeddedChartBuilder.addRange');
    this[MODEL].ranges.push({ sheet, area: { ...area } });
    return asGoogle(this);
  }

  removeRange(range: Google.Range): Builder {
    const { sheet, area } = modelOf(range, 'Range', 'SpreadsheetApp.EmbeddedChartBuilder.removeRange');
    this[MODEL].ranges = this[MODEL].ranges.filter(
      (other) => other.sheet !== sheet || !sameArea(other.area, area),
    );
    return asGoogle(this);
  }

  clearRanges(): Builder {
    this[MODEL].ranges = [];
    return asGoogle(this);
  }

  getRanges(): Google.Range[] {
    return this[MODEL].ranges.map(({ sheet, area }) => rangeAt(this[HOST], sheet, area));
  }

  getChartType(): Google.ChartType {
    return valueNamed(ChartType, this[MODEL].type);
  }

  getContainer(): Google.ContainerInfo {
    return serviceObject(this[HOST], 'ContainerInfo', this[MODEL].anchor);
  }

  setChartType(type: Google.ChartType): Builder {
    this[MODEL].type = String(type);
    return asGoogle(this);
  }

  asAreaChart(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    this[MODEL].type = 'AREA';
    return asGoogle(this);
  }
  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    this[MODEL].type = 'BAR';
    return asGoogle(this);
  }
  asColumnChart(): ColumnBuilder {
    this[MODEL].type = 'COLUMN';
    return asGoogle(this);
  }
  asComboChart(): Google.EmbeddedComboChartBuilder {
    this[MODEL].type = 'COMBO';
    return asGoogle(this);
  }
  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    this[MODEL].type = 'LINE';
    return asGoogle(this);
  }
  asScatterChart(): GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder {
    this[MODEL].type = 'SCATTER';
    return asGoogle(this);
  }

  setHiddenDimensionStrategy(strategy: Google.ChartHiddenDimensionStrategy): Builder {
    this[MODEL].hiddenDimensions = String(strategy);
    return asGoogle(this);
  }

  setMergeStrategy(mergeStrategy: Google.ChartMergeStrategy): Builder {
    this[MODEL].mergeStrategy = String(mergeStrategy);
    return asGoogle(this);
  }

  setNumHeaders(headers: number): Builder {
    this[MODEL].numHeaders = headers;
    return asGoogle(this);
  }

  setTransposeRowsAndColumns(transpose: boolean): Builder {
    this[MODEL].transpose = transpose;
    return asGoogle(this);
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): Builder {
    this[MODEL].anchor = { row, column, offsetX, offsetY };
    return asGoogle(this);
  }

  setOption(option: string, value: unknown): Builder {
    return setOption(this, option, value);
  }

  setTitle(chartTitle: string): ColumnBuilder {
    return setOption(this, 'title', chartTitle);
  }
  setXAxisTitle(title: string): ColumnBuilder {
    return setOption(this, 'hAxis.title', title);
  }
  setYAxisTitle(title: string): ColumnBuilder {
    return setOption(this, 'vAxis.title', title);
  }
  setColors(cssValues: string[]): ColumnBuilder {
    return setOption(this, 'colors', [...cssValues]);
  }
  setBackgroundColor(cssValue: string): ColumnBuilder {
    return setOption(this, 'backgroundColor', cssValue);
  }
  setLegendPosition(position: Google.ChartPosition): ColumnBuilder {
    return setOption(this, 'legend', { position: String(position).toLowerCase() });
  }
  setStacked(): ColumnBuilder {
    return setOption(this, 'isStacked', true);
  }
  setRange(start: number, end: number): ColumnBuilder {
    return setOption(this, 'vAxis.viewWindow', { min: start, max: end });
  }
}

/** Options are kept under the names that `setOption` takes. */
function setOption<B>(builder: EmbeddedChartBuilderService, option: string, value: unknown): B {
  builder[MODEL].options[option] = value;
  return asGoogle(builder);
}

serve(EmbeddedChartBuilderService, 'EmbeddedChartBuilder');
