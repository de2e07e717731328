import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure, Waiting } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { PlacesStep } from './places-step.tsx';
import { RulesStep } from './rules-step.tsx';
import { ScoresStep, type Wanted } from './scores-step.tsx';
import { useSetUp } from './use-set-up.ts';
import { setUpWords as words } from './words.ts';

const steps = ['places', 'rules', 'scores'] as const;
type Step = (typeof steps)[number];

/**
 * From a spreadsheet as people have it to scored leads: where things stand, rules, scores, and one button that writes.
 * @param onSetUp called once it is written; the leads are to be scored next
 */
export function SetUpPage({ onSetUp }: { onSetUp: () => void }) {
  const setUp = useSetUp();
  const { view, preview, failure, isReading } = setUp;
  const [step, setStep] = useState<Step>('places');
  const applying = useAction();
  const [isWritten, setWritten] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // Whoever goes to another step is to hear where he is.
  useEffect(() => {
    if (!isFirst.current) {
      scrollTo(0, 0);
      heading.current?.focus();
    }
    isFirst.current = false;
  }, [step]);
  useEffect(() => leave, []);
  const place = steps.indexOf(step);
  const isApplying = applying.isRunning || isWritten;
  const apply = (wanted: Wanted) =>
    void applying.run(async () => {
      const shown = (preview?.rules ?? []).map(({ id }) => id);
      const { stopped } = await call('applySetUp', { ...setUp.choices, ...wanted, shown });
      if (stopped !== null) {
        setUp.lookAgain();
        throw new Error(stopped);
      }
      setWritten(true);
      onSetUp();
      return words.applying;
    }, words.applying);
  return (
    <div class="set-up">
      <p class="muted step">{words.step(place + 1, steps.length)}</p>
      <h2 ref={heading} tabIndex={-1}>
        {words.steps[step]}
      </h2>
      <Failure sentence={failure} onRetry={setUp.lookAgain} />
      {view === null ? (
        failure === null ? (
          <Waiting text={words.looking} />
        ) : null
      ) : (
        <div aria-busy={isReading}>
          {step === 'places' ? (
            <PlacesStep setUp={setUp} view={view} onNext={() => setStep('rules')} />
          ) : step === 'rules' ? (
            <RulesStep setUp={setUp} onNext={() => setStep('scores')} />
          ) : (
            <ScoresStep setUp={setUp} isApplying={isApplying} onApply={apply} />
          )}
        </div>
      )}
      {step === 'places' || isApplying ? null : (
        <div class="buttons">
          <button type="button" onClick={() => setStep(steps[place - 1]!)}>
            {words.back}
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              setUp.startOver();
              setStep('places');
            }}
          >
            {words.cancel}
          </button>
        </div>
      )}
      <p class="status" role="status">
        {applying.said}
      </p>
      <Failure sentence={applying.failure} />
    </div>
  );
}

/** Whoever was in here goes on at the top of what comes in its place. */
function leave(): void {
  setTimeout(() => {
    scrollTo(0, 0);
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  });
}
