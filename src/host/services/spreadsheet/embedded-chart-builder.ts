import type { Chart } from '../../workbook/sheet-features.ts';
import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, modelOf, ServiceObject, serve, serviceObject } from '../service-object.ts';
import { ChartType } from './chart-enumerations.ts';
import { copyChart } from './embedded-chart.ts';

type Builder = Google.EmbeddedChartBuilder;
/** Google has a builder class for each type of chart; they differ in which options they have setters for. */
export class EmbeddedChartBuilderService extends ServiceObject<Chart> implements Partial<Builder> {
  build(): Google.EmbeddedChart {
    return serviceObject(this[HOST], 'EmbeddedChart', copyChart(this[MODEL]));
  }

  addRange(range: Google.Range): Builder {
    const { sheet, area } = modelOf(range, 'Range', 'SpreadsheetApp.EmbeddedChartBuilder.addRange');
    this[MODEL].ranges.push({ sheet, area: { ...area } });
    return asGoogle(this);
  }

  getChartType(): Google.ChartType {
    return valueNamed(ChartType, this[MODEL].type);
  }

  asComboChart(): Google.EmbeddedComboChartBuilder {
    this[MODEL].type = 'COMBO';
    return asGoogle(this);
  }

  setNumHeaders(headers: number): Builder {
    this[MODEL].numHeaders = headers;
    return asGoogle(this);
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): Builder {
    this[MODEL].anchor = { row, column, offsetX, offsetY };
    return asGoogle(this);
  }

  /** Options are kept under the names that they have here. */
  setOption(option: string, value: unknown): Builder {
    this[MODEL].options[option] = value;
    return asGoogle(this);
  }
}

serve(EmbeddedChartBuilderService, 'EmbeddedChartBuilder');
