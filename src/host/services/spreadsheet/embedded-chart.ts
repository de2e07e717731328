import type { Chart } from '../../workbook/sheet-features.ts';
import type * as Google from '../google-types.ts';
import {
  asGoogle,
  HOST,
  MODEL,
  routeMembers,
  ServiceObject,
  serve,
  serviceObject,
} from '../service-object.ts';
import { referredRange } from './range-access.ts';

export class EmbeddedChartService extends ServiceObject<Chart> implements Partial<Google.EmbeddedChart> {
  /** Null until the chart is in a sheet. */
  getChartId(): number | null {
    return this[MODEL].id || null;
  }

  getContainerInfo(): Google.ContainerInfo {
    return serviceObject(this[HOST], 'ContainerInfo', this[MODEL].anchor);
  }

  getNumHeaders(): number {
    return this[MODEL].numHeaders;
  }

  getOptions(): Google.ChartOptions {
    return asGoogle(new ChartOptionsService(this[HOST], this[MODEL].options));
  }

  getRanges(): Google.Range[] {
    return this[MODEL].ranges.map((range) => referredRange(this[HOST], range));
  }

  modify(): Google.EmbeddedChartBuilder {
    return serviceObject(this[HOST], 'EmbeddedChartBuilder', copyChart(this[MODEL]));
  }
}

class ChartOptionsService
  extends ServiceObject<Record<string, unknown>>
  implements Partial<Google.ChartOptions>
{
  get(option: string): unknown {
    return this[MODEL][option] ?? null;
  }
}

class ContainerInfoService extends ServiceObject<Chart['anchor']> implements Partial<Google.ContainerInfo> {
  getAnchorColumn(): number {
    return this[MODEL].column;
  }
  getAnchorRow(): number {
    return this[MODEL].row;
  }
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
serve(ContainerInfoService, 'ContainerInfo');
routeMembers(ChartOptionsService, 'ChartOptions');
