import type { Chart } from '../../workbook/sheet-features.ts';
import { valueNamed } from '../enumeration.ts';
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
import { ChartHiddenDimensionStrategy, ChartMergeStrategy } from './chart-enumerations.ts';
import { rangeAt } from './range-access.ts';

type Members = Pick<
  Google.EmbeddedChart,
  | 'getChartId'
  | 'getContainerInfo'
  | 'getHiddenDimensionStrategy'
  | 'getMergeStrategy'
  | 'getNumHeaders'
  | 'getOptions'
  | 'getRanges'
  | 'getTransposeRowsAndColumns'
  | 'modify'
>;

export class EmbeddedChartService extends ServiceObject<Chart> implements Members {
  /** Null until the chart is in a sheet. */
  getChartId(): number | null {
    return this[MODEL].id || null;
  }

  getContainerInfo(): Google.ContainerInfo {
    return serviceObject(this[HOST], 'ContainerInfo', this[MODEL].anchor);
  }

  getHiddenDimensionStrategy(): Google.ChartHiddenDimensionStrategy {
    return valueNamed(ChartHiddenDimensionStrategy, this[MODEL].hiddenDimensions);
  }

  getMergeStrategy(): Google.ChartMergeStrategy {
    return valueNamed(ChartMergeStrategy, this[MODEL].mergeStrategy);
  }

  getNumHeaders(): number {
    return this[MODEL].numHeaders;
  }

  getOptions(): Google.ChartOptions {
    return asGoogle(new ChartOptionsService(this[HOST], this[MODEL].options));
  }

  getRanges(): Google.Range[] {
    return this[MODEL].ranges.map(({ sheet, area }) => rangeAt(this[HOST], sheet, area));
  }

  getTransposeRowsAndColumns(): boolean {
    return this[MODEL].transpose;
  }

  modify(): Google.EmbeddedChartBuilder {
    return serviceObject(this[HOST], 'EmbeddedChartBuilder', copyChart(this[MODEL]));
  }
}

class ChartOptionsService extends ServiceObject<Record<string, unknown>> implements Google.ChartOptions {
  get(option: string): unknown {
    return this[MODEL][option] ?? null;
  }
}

class ContainerInfoService extends ServiceObject<Chart['anchor']> implements Google.ContainerInfo {
  getAnchorColumn(): number {
    return this[MODEL].column;
  }
  getAnchorRow(): number {
    return this[MODEL].row;
  }
  getOffsetX(): number {
    return this[MODEL].offsetX;
  }
  getOffsetY(): number {
    return this[MODEL].offsetY;
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
