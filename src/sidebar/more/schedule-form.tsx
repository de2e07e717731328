import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScheduleChoice, ScheduleView } from '../../shared/index.ts';
import { Failure, Status } from '../parts/notes.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';
import { scheduleWords } from './schedule-words.ts';

interface ScheduleFormProps {
  readonly schedule: ScheduleView;
  onSet(said: string): void;
  onLeave(): void;
}

const intervals = ['off', 'hourly', 'daily', 'weekly'] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const usual: ScheduleChoice = { interval: 'daily', hour: 6, hasAnswers: false };

/** When leads are scored by themselves, and what that comes to, before it is set. */
export function ScheduleForm({ schedule, onSet, onLeave }: ScheduleFormProps) {
  const [choice, setChoice] = useState<ScheduleChoice>(schedule.timing ?? usual);
  const { isRunning, said, failure, run } = useAction();
  const { interval, hour, hasAnswers } = choice;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const save = () =>
    run(async () => {
      const { said: end, isSet } = await call('setSchedule', choice);
      if (isSet) onSet(end);
      return end;
    }, words.writingIt);
  return (
    <div class="card schedule-form" ref={form}>
      {schedule.isColleagues ? <p>{scheduleWords.takesOver}</p> : null}
      <fieldset>
        <legend>{words.scoreLeads}</legend>
        {intervals.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="interval"
              checked={interval === name}
              onChange={() => setChoice({ ...choice, interval: name })}
            />
            {scheduleWords.intervals[name]}
          </label>
        ))}
      </fieldset>
      {interval === 'daily' || interval === 'weekly' ? (
        <label class="hour">
          {scheduleWords.between}
          <select
            value={hour}
            onChange={(event) => setChoice({ ...choice, hour: Number(event.currentTarget.value) })}
          >
            {hours.map((one) => (
              <option key={one} value={one}>
                {scheduleWords.hours(one)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {interval === 'off' ? null : (
        <label>
          <input
            type="checkbox"
            checked={hasAnswers}
            onChange={(event) => setChoice({ ...choice, hasAnswers: event.currentTarget.checked })}
          />
          {scheduleWords.withAnswers}
        </label>
      )}
      <p class="muted" role="status">
        {scheduleWords.willScore[interval](scheduleWords.hours(hour), schedule.timeZone)}
        {interval !== 'off' && hasAnswers ? ` ${scheduleWords.willScoreAnswers}` : ''}
      </p>
      <div class="buttons">
        <button type="button" aria-disabled={isRunning} onClick={() => isRunning || save()}>
          {scheduleWords.setItSo}
        </button>
        <button type="button" class="quiet" onClick={onLeave}>
          {words.leaveIt}
        </button>
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
    </div>
  );
}
