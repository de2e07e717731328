import type { PlainKey } from './settings.ts';

/** How the text of a setting is read: `fallback` is what an empty Value means, `none` is null. */
export interface SettingDefinition {
  readonly name: string;
  readonly key: PlainKey;
  readonly kind: 'text' | 'items' | 'words' | 'number' | 'choice';
  readonly fallback: string;
  /** What a choice is between. */
  readonly choices?: readonly string[];
  readonly minimum?: number;
  readonly isWhole?: boolean;
  /** `none` is a value of its own. */
  readonly allowsNone?: boolean;
  readonly what: string;
}

export const whole = { kind: 'number', isWhole: true } as const;
export const wholeOrNone = { ...whole, allowsNone: true } as const;
