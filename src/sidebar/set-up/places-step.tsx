import { useState } from 'preact/hooks';
import type { SetUpFieldView, SetUpView } from '../../shared/index.ts';
import { Warning } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import { DateOrderField } from './date-order-field.tsx';
import { OutcomeChips } from './outcome-chips.tsx';
import { PlaceField } from './place-field.tsx';
import type { SetUp } from './use-set-up.ts';
import { setUpWords as words } from './words.ts';

/** What was found, as one sentence; open where somebody should look. */
export function PlacesStep({ setUp, view, onNext }: { setUp: SetUp; view: SetUpView; onNext: () => void }) {
  const [isOpen, setOpen] = useState(false);
  // What was asked once stays in sight while it is answered.
  const [asked] = useState(() => new Set(view.fields.filter(needsLook).map(({ setting }) => setting)));
  const [asksOutcomes] = useState(view.outcomes.some(({ means }) => means === 'unknown'));
  if (view.leadsTab === null)
    return (
      <>
        <Remarks remarks={view.remarks} />
        <button type="button" class="main" onClick={setUp.lookAgain}>
          {words.lookAgain}
        </button>
      </>
    );
  const isAsked = ({ setting, isUnsure }: SetUpFieldView) => isOpen || isUnsure || asked.has(setting);
  const fields = view.fields.filter(isAsked);
  const showsOutcomes = view.outcomes.length > 0 && (isOpen || asksOutcomes);
  return (
    <>
      <Found view={view} />
      {view.wrong.map((sentence) => (
        <Warning key={sentence} sentence={sentence} />
      ))}
      {fields.length === 0 ? null : (
        <Section title={isOpen ? words.allPlaces : words.pleaseLook}>
          {fields.map((field) =>
            field.setting === 'Date order' ? (
              <DateOrderField key={field.setting} field={field} dates={view.dates} setUp={setUp} />
            ) : (
              <PlaceField key={field.setting} field={field} setUp={setUp} />
            ),
          )}
        </Section>
      )}
      {showsOutcomes ? <OutcomeChips outcomes={view.outcomes} onMean={setUp.mean} /> : null}
      {isOpen
        ? view.dates
            .filter(({ isCertain }) => isCertain)
            .map((dates) => (
              <p key={dates.order} class="hint">
                {words.dates(dates)}
              </p>
            ))
        : null}
      <Remarks remarks={view.remarks} />
      <div class="set-up-end">
        <button type="button" class="main" onClick={onNext}>
          {fields.length > 0 || showsOutcomes ? words.goOn : words.right}
        </button>
        {isOpen ? null : (
          <button type="button" class="wide" onClick={() => setOpen(true)}>
            {words.change}
          </button>
        )}
      </div>
    </>
  );
}

function needsLook({ isUnsure }: SetUpFieldView): boolean {
  return isUnsure;
}

function Found({ view }: { view: SetUpView }) {
  const { leads, leadsTab, closed, won, dealsTab, activitiesTab } = view;
  return (
    <p class="found">
      <b>{words.leads(leads)}</b>
      {words.in}
      <b>{leadsTab}</b>
      {dealsTab === null ? (
        words.noDeals
      ) : (
        <>
          {', '}
          <b>{words.deals(closed)}</b>
          {dealsTab === leadsTab ? null : (
            <>
              {words.in}
              <b>{dealsTab}</b>
            </>
          )}
          {closed === 0 ? null : words.won(won)}
        </>
      )}
      {activitiesTab === null ? null : (
        <>
          {', '}
          {words.activities}
          {words.in}
          <b>{activitiesTab}</b>
        </>
      )}
      .
    </p>
  );
}

export function Remarks({ remarks }: { remarks: readonly string[] }) {
  return (
    <>
      {remarks.map((remark) => (
        <p key={remark} class="hint">
          {remark}
        </p>
      ))}
    </>
  );
}
