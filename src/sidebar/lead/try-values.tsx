import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LeadCard, Trial, TrialField, TrialView } from '../../shared/index.ts';
import { Failure, Status } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { scoreText, words } from '../words.ts';
import { scoreTrial, trialModel } from './score-trial.ts';
import { changesOf, nothingTried, shownActivity, shownValue, type TriedValues } from './trial-changes.ts';
import { trialWords } from './trial-words.ts';
import { WhyBars } from './why-bars.tsx';

/** What the lead would score if something were different. */
export function TryValues({ lead: { row, key } }: { lead: LeadCard }) {
  const [view, setView] = useState<TrialView | null>(null);
  const { isRunning, said, failure, run } = useAction();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone with the form: the focus would be lost with it.
    if (wasOpen.current && view === null) button.current?.focus();
    wasOpen.current = view?.kind === 'trial';
  }, [view]);
  const start = () => run(async () => setView(await call('readTrial', { row, key })), trialWords.reading);
  if (view?.kind === 'trial') return <TrialForm trial={view} onLeave={() => setView(null)} />;
  return (
    <section>
      <div class="buttons">
        <button type="button" ref={button} aria-disabled={isRunning} onClick={() => isRunning || start()}>
          {trialWords.try}
        </button>
      </div>
      <Status text={view?.sentence ?? said} />
      <Failure sentence={failure} />
    </section>
  );
}

function TrialForm({ trial, onLeave }: { trial: Trial; onLeave: () => void }) {
  const [values, setValues] = useState<TriedValues>(nothingTried);
  const model = useMemo(() => trialModel(trial.model), [trial]);
  const asItIs = useMemo(() => scoreTrial(trial, model, changesOf(trial, nothingTried)), [trial]);
  const tried = useMemo(() => scoreTrial(trial, model, changesOf(trial, values)), [trial, values]);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    <section class="card trial" aria-label={trialWords.label} tabIndex={-1} ref={section}>
      <p class="muted">{trialWords.hint}</p>
      <p class="tried" role="status">
        {asItIs.score === tried.score && asItIs.status === tried.status
          ? trialWords.same(scoreText(tried.score), tried.status)
          : trialWords.tried(scoreText(asItIs.score), scoreText(tried.score), tried.status)}
      </p>
      {tried.disqualifiedBy.length === 0 ? null : <p>{words.disqualified(tried.disqualifiedBy)}</p>}
      <WhyBars lines={tried.lines} score={tried.score} />
      {trial.fields.length + trial.activities.length === 0 ? <p>{trialWords.noFields}</p> : null}
      <div class="fields">
        {trial.fields.map((field) => (
          <Field
            key={field.column}
            field={field}
            value={values.cells[field.column] ?? shownValue(field, trial.model.source.settings)}
            onChange={(text) => setValues({ ...values, cells: { ...values.cells, [field.column]: text } })}
          />
        ))}
      </div>
      <Activities trial={trial} values={values} onChange={setValues} />
      <div class="buttons">
        <button type="button" onClick={() => setValues(nothingTried)}>
          {trialWords.asItIs}
        </button>
        <button type="button" class="quiet" onClick={onLeave}>
          {trialWords.leave}
        </button>
      </div>
    </section>
  );
}

interface FieldProps {
  readonly field: TrialField;
  readonly value: string;
  onChange(text: string): void;
}

function Field({ field: { column, header, input, values }, value, onChange }: FieldProps) {
  const list = `trial-${column}`;
  return (
    <label for={`${list}-input`}>
      {header}
      {input === 'yes or no' ? (
        <select id={`${list}-input`} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{trialWords.none}</option>
          <option value="yes">{trialWords.yes}</option>
          <option value="no">{trialWords.no}</option>
        </select>
      ) : (
        <input
          id={`${list}-input`}
          type={input === 'date' ? 'date' : 'text'}
          list={values.length > 0 ? list : undefined}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {values.length === 0 ? null : (
        <datalist id={list}>
          {values.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
      )}
    </label>
  );
}

interface ActivitiesProps {
  readonly trial: Trial;
  readonly values: TriedValues;
  onChange(values: TriedValues): void;
}

function Activities({ trial, values, onChange }: ActivitiesProps) {
  if (trial.activities.length === 0) return null;
  return (
    <fieldset class="fields trial-activities">
      <legend class="muted">{trialWords.activities}</legend>
      {trial.activities.map((activity) => {
        const { name } = activity;
        const shown = values.activities[name] ?? shownActivity(activity);
        const change = (part: object) =>
          onChange({ ...values, activities: { ...values.activities, [name]: { ...shown, ...part } } });
        return (
          <div key={name}>
            <span>{name}</span>
            <input
              type="number"
              min={0}
              aria-label={trialWords.times(name)}
              value={shown.count}
              onInput={(event) => change({ count: event.currentTarget.value })}
            />
            <span class="muted" aria-hidden="true">
              {trialWords.timesLabel}
            </span>
            <input
              type="date"
              aria-label={trialWords.last(name)}
              value={shown.last}
              onInput={(event) => change({ last: event.currentTarget.value })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
