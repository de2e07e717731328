export type * from './api.ts';
export type * from './summary.ts';
