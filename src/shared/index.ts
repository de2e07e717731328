export type * from './api.ts';
export type * from './comparison.ts';
export type * from './evidence.ts';
export type * from './model-tables.ts';
export type * from './rule-editing.ts';
export type * from './rule-rows.ts';
export type * from './sidebar.ts';
export type * from './summary.ts';
export { build, version } from './version.ts';
