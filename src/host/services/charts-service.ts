import type * as Google from './google-types.ts';
import { routeMembers, ServiceObject } from './service-object.ts';
import {
  ChartHiddenDimensionStrategy,
  ChartMergeStrategy,
  ChartType,
  Position,
} from './spreadsheet/chart-enumerations.ts';

type Members = Pick<
  Google.Charts,
  'ChartHiddenDimensionStrategy' | 'ChartMergeStrategy' | 'ChartType' | 'Position'
>;

/** Of the charts service the names that charts in sheets are described by. */
export class ChartsService extends ServiceObject<null> implements Members {
  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
  readonly ChartMergeStrategy = ChartMergeStrategy;
  readonly ChartType = ChartType;
  readonly Position = Position;
}

routeMembers(ChartsService, 'Charts');
