import type { SetUpFieldView } from '../../shared/index.ts';
import type { SetUp } from './use-set-up.ts';
import { setUpWords as words } from './words.ts';

interface PlaceFieldProps {
  readonly field: SetUpFieldView;
  readonly setUp: SetUp;
  /** Id of what explains the choice. */
  readonly describedBy?: string;
}

/** One setting as a dropdown: what was found, or what has been said instead. */
export function PlaceField({ field, setUp, describedBy }: PlaceFieldProps) {
  const { setting, options, mayBeNone, isUnsure } = field;
  const said = setUp.choices.settings.find(([name]) => name === setting);
  const value = said ? said[1] : field.value;
  return (
    <label class={isUnsure && !said ? 'field unsure' : 'field'}>
      <span>{words.settings[setting] ?? setting}</span>
      <select
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => setUp.place(setting, (event.target as HTMLSelectElement).value)}
      >
        {mayBeNone || value === '' ? <option value="">{words.none}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
