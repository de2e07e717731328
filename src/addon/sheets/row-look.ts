import type { RowStyle } from './report.ts';

export interface RowLook {
  readonly weight: 'bold' | 'normal';
  readonly size: number;
  readonly color: string;
  readonly background: string | null;
}

export const headerBackground = '#eceff1';
const dark = '#202124';
const grey = '#5f6368';
const plain: RowLook = { weight: 'normal', size: 10, color: dark, background: null };

export const rowLooks: Readonly<Record<RowStyle, RowLook>> = {
  title: { ...plain, weight: 'bold', size: 16 },
  muted: { ...plain, color: grey },
  lead: { ...plain, weight: 'bold', size: 11 },
  headline: { ...plain, weight: 'bold', size: 11, color: '#137333' },
  doubted: { ...plain, weight: 'bold', size: 11, color: '#b06000' },
  unclaimed: { ...plain, weight: 'bold', size: 11, color: grey },
  warning: { ...plain, color: '#b06000' },
  section: { ...plain, weight: 'bold', size: 12, color: '#1a56c4' },
  header: { ...plain, weight: 'bold', background: headerBackground },
  body: plain,
  total: { ...plain, weight: 'bold', background: '#f8f9fa' },
  text: plain,
};
