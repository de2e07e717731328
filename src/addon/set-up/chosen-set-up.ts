import {
  type SaidMeaning,
  settingCorrection,
  settingsOf,
  setUpFields,
  wordSettings,
} from '../../proposal/index.ts';
import type { SetUpChoices } from '../../shared/index.ts';
import { type ReadySetUp, withCorrections } from './set-up-spreadsheet.ts';

interface ChosenSetUp {
  readonly ready: ReadySetUp;
  /** What cannot be, in sentences: the spreadsheet may have changed since it was chosen. */
  readonly wrong: readonly string[];
}

/** Tabs, and then where their headers are, say which columns there are to choose from; these, whose dates are read. */
const inTurn: readonly ((setting: string) => boolean)[] = [
  (setting) => setting.endsWith(' tab'),
  (setting) => setting === 'Header row',
  (setting) => setting.endsWith(' column'),
  (setting) => setting === 'Date order',
];

/** Set-up as found, with what a person has chosen instead. */
export function withChoices(found: ReadySetUp, { settings, outcomes }: SetUpChoices): ChosenSetUp {
  let ready = found;
  const wrong: string[] = [];
  for (const isNow of inTurn) {
    const chosen = settings.filter(([setting]) => isNow(setting));
    if (chosen.length === 0) continue;
    const asked = new Set(setUpFields(ready).map(({ setting }) => setting));
    const read = chosen
      .filter(([setting]) => asked.has(setting))
      .map(([setting, value]) => settingCorrection(setting, value, ready));
    wrong.push(...read.flatMap((one) => ('wrong' in one ? [one.wrong] : [])));
    ready = withSaid(ready, new Map(read.flatMap((one) => ('wrong' in one ? [] : [...one.settings]))));
  }
  const said = new Map<string, SaidMeaning>(outcomes);
  return {
    ready: withSaid(ready, wordSettings(settingsOf(ready.findings, ready.region.locale), said)),
    wrong,
  };
}

function withSaid(ready: ReadySetUp, settings: ReadonlyMap<string, string>): ReadySetUp {
  return settings.size === 0 ? ready : withCorrections(ready, settings);
}
