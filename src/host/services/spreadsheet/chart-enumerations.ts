import { enumeration } from '../enumeration.ts';

export const ChartType = enumeration<typeof GoogleAppsScript.Charts.ChartType>(
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
);

export const ChartHiddenDimensionStrategy = enumeration<
  typeof GoogleAppsScript.Charts.ChartHiddenDimensionStrategy
>('IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH');

export const ChartMergeStrategy = enumeration<typeof GoogleAppsScript.Charts.ChartMergeStrategy>(
  'MERGE_COLUMNS',
  'MERGE_ROWS',
);

export const Position = enumeration<typeof GoogleAppsScript.Charts.Position>(
  'TOP',
  'RIGHT',
  'BOTTOM',
  'NONE',
);
