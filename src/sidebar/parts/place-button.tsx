import type { ComponentChildren } from 'preact';
import type { Place } from '../../shared/index.ts';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { Failure } from './notes.tsx';

interface PlaceButtonProps {
  readonly place: Place;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Goes to a place in the spreadsheet. */
export function PlaceButton({ place, class: name = '', children }: PlaceButtonProps) {
  const { failure, run } = useAction();
  return (
    <>
      <button type="button" class={`place ${name}`} onClick={() => run(() => call('selectPlace', place))}>
        {children}
      </button>
      <Failure sentence={failure} />
    </>
  );
}
