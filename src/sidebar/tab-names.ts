export const tabNames = ['today', 'lead', 'rules', 'conversion'] as const;

export type TabName = (typeof tabNames)[number];

/** What each view is given. */
export interface TabProps {
  readonly isShown: boolean;
  /** Changes when a run has changed the sheet. */
  readonly version: number;
  onChanged(): void;
}
