import type { KnownSettings } from './known-settings.ts';
import { say } from './sentences.ts';
import { type SettingFinding, settingFinding } from './setting-finding.ts';

export const dateOrderSetting = 'Date order';

/** How dates are read that could be either, where somebody has said it: nobody else knows. */
export function dateOrderFinding(known: KnownSettings): SettingFinding[] {
  const value = known.value(dateOrderSetting);
  return value === undefined
    ? []
    : [settingFinding({ setting: dateOrderSetting, value, why: say.youSaidSo, sureness: 'sure' })];
}
