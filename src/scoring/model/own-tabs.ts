/**
 * A tab of ours: its name where it is new, and headers of which so many tell a tab of that name from a person's own: a
 * list of statuses or settings is in many a spreadsheet.
 */
export interface OwnTabDefinition {
  readonly name: string;
  readonly headers: readonly string[];
  readonly fewest: number;
}

/** The tabs that a model is made of. */
export const ownTabs = {
  // One may be missing or misspelt, which a problem says then.
  rules: { name: 'Rules', headers: ['Field', 'Test', 'Points'], fewest: 2 },
  statuses: { name: 'Statuses', headers: ['Status', 'Min score'], fewest: 2 },
  settings: { name: 'Settings', headers: ['Setting', 'Value'], fewest: 2 },
  lists: { name: 'Lists', headers: [], fewest: 0 },
} as const satisfies Record<string, OwnTabDefinition>;

/** Tabs of ours that people keep beside the model: they change no score. */
export const followUpTabs = {
  calls: { name: 'Calls', headers: ['When', 'Lead key', 'Result'], fewest: 2 },
  owners: { name: 'Owners', headers: ['Owner', 'On', 'Away until'], fewest: 2 },
} as const satisfies Record<string, OwnTabDefinition>;

export type OwnTabId = keyof typeof ownTabs;
