import type { NamedColumn } from './lead-columns.ts';

/** A table that a statement reads, with its columns. */
export interface ReadTable {
  readonly name: string;
  readonly columns: readonly NamedColumn[];
}

const column = (name: string, type: NamedColumn['type']): NamedColumn => ({ header: name, name, type });

export const activityTable: ReadTable = {
  name: 'activities',
  columns: [
    column('key', 'text'),
    column('activity', 'text'),
    column('day', 'day'),
    column('count', 'number'),
  ],
};

export const dealTable: ReadTable = {
  name: 'deals',
  columns: [
    column('key', 'text'),
    column('outcome', 'text'),
    column('closed_on', 'day'),
    column('row', 'row'),
  ],
};

/** What this statement gave the last time. */
export const lastRunTable: ReadTable = {
  name: 'last_run',
  columns: [column('key', 'text'), column('status', 'text')],
};
