import { foldName, readSettings, type Settings } from '../../scoring/index.ts';
import { meaningReader, type OutcomeSearch } from './outcome-meaning.ts';

/** What the user has said, or a Settings tab says already: the value of a setting by its name; nothing else is guessed then. */
export class KnownSettings {
  /** @param values by folded name of the setting */
  constructor(private readonly values: ReadonlyMap<string, string> = new Map()) {}

  value(setting: string): string | undefined {
    return this.values.get(foldName(setting));
  }

  /** The same with one more. */
  with(setting: string, value: string): KnownSettings {
    return new KnownSettings(new Map([...this.values, [foldName(setting), value]]));
  }

  /** Sheet row of the headers of Leads, from 1; undefined where nobody said. */
  get headerRow(): number | undefined {
    const row = Number(this.value('Header row') ?? Number.NaN);
    return row >= 1 ? row : undefined;
  }

  /** How outcomes are sought with what is known. @param locale such as `en_US` */
  outcomes(locale: string): OutcomeSearch {
    return { read: meaningReader(this.read(locale)), header: this.value('Deal outcome column') };
  }

  /** How dates are read that could be either. @param locale such as `en_US` */
  dateOrder(locale: string): Settings['dateOrder'] {
    return this.read(locale).dateOrder;
  }

  private read(locale: string): Settings {
    const columns = [[...this.values.keys()], [...this.values.values()]];
    const table = {
      tab: 'Settings',
      headerRow: 1,
      headers: ['Setting', 'Value'],
      columns,
      rowCount: this.values.size,
    };
    return readSettings(table, locale).settings;
  }
}
