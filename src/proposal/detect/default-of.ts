import { settingDefinitions } from '../../scoring/index.ts';

/** What a setting means where its Value is empty. */
export function defaultOf(setting: string): string {
  return settingDefinitions.find(({ name }) => name === setting)!.fallback;
}
