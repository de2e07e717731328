import type { ColumnShape } from './column-shape.ts';
import type { KnownSettings } from './known-settings.ts';
import { say } from './sentences.ts';
import { type SettingFinding, settingFinding } from './setting-finding.ts';
import type { UserTab } from './user-tab.ts';

const setting = 'Break down by';

/** Values that repeat: a column of which each cell is another text has no channels. */
function repeats({ filled, distinct, dayShare, numberShare }: ColumnShape): boolean {
  return distinct >= 2 && 2 * distinct <= filled && dayShare < 0.5 && numberShare < 0.5;
}

/** The column that says where leads come from, by which Conversion counts channels; none where nobody needs to be asked. */
export function breakDownFinding(leads: UserTab, known: KnownSettings): SettingFinding[] {
  const said = known.value(setting);
  if (said !== undefined)
    return [settingFinding({ setting, value: said, why: say.youSaidSo, sureness: 'sure' })];
  const column = leads.columnOf('source', repeats);
  const header = leads.headers[column] ?? '';
  // Several columns are separated by such characters.
  if (header === '' || /[,;"\n]/.test(header)) return [];
  return [settingFinding({ setting, value: header, why: say.countsChannels(), sureness: 'likely' })];
}
