import { useId } from 'preact/hooks';
import type { SetUpDates, SetUpFieldView } from '../../shared/index.ts';
import { Warning } from '../parts/notes.tsx';
import { PlaceField } from './place-field.tsx';
import type { SetUp } from './use-set-up.ts';
import { setUpWords as words } from './words.ts';

interface DateOrderFieldProps {
  readonly field: SetUpFieldView;
  readonly dates: readonly SetUpDates[];
  readonly setUp: SetUp;
}

/** How dates are read whose texts do not say it, with one of each kind read so. */
export function DateOrderField({ field, dates, setUp }: DateOrderFieldProps) {
  const id = useId();
  const open = dates.filter(({ isCertain }) => !isCertain);
  const said = setUp.choices.settings.find(([name]) => name === field.setting)?.[1];
  // What has been said and not been heard yet is read otherwise than it stands here.
  const isHeard = said === undefined || said === field.value;
  return (
    <>
      {open.map((one) =>
        one.order === 'both ways' ? (
          <Warning key={one.order} sentence={words.bothOrders(one, !field.isUnsure)} />
        ) : field.isUnsure ? (
          <Warning key={one.order} sentence={words.eitherOrder(one)} />
        ) : null,
      )}
      <PlaceField field={field} setUp={setUp} describedBy={id} />
      <p id={id} class="hint" role="status">
        {isHeard ? open.map(words.sampleRead).join(' ') : words.looking}
      </p>
    </>
  );
}
