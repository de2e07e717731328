import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Place } from '../../shared/index.ts';
import { call } from '../server.ts';

interface PlaceButtonProps {
  readonly place: Place;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Goes to a place in the spreadsheet. */
export function PlaceButton({ place, class: name, children }: PlaceButtonProps) {
  const [failure, setFailure] = useState('');
  const go = () => {
    setFailure('');
    call('selectPlace', place).catch((error: Error) => setFailure(error.message));
  };
  return (
    <>
      <button type="button" class={`place ${name ?? ''}`} onClick={go}>
        {children}
      </button>
      {failure === '' ? null : (
        <p class="note failure" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
