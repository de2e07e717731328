import { useState } from 'preact/hooks';
import type { ScheduleView } from '../../shared/index.ts';
import { Failure, Status, Warning } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';
import { ScheduleForm } from './schedule-form.tsx';
import { scheduleWords } from './schedule-words.ts';

interface SchedulePartProps {
  readonly schedule: ScheduleView;
  onChanged(): void;
}

/** The schedule as it is, and a form to change it. */
export function SchedulePart({ schedule, onChanged }: SchedulePartProps) {
  const { timing, lines, notices, isTriggerGone, isColleagues, hasMail } = schedule;
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState('');
  const { said, failure, run } = useAction();
  const changing = (name: 'repairSchedule' | 'menuSchedule', then: string) => async () => {
    await call(name);
    onChanged();
    return then;
  };
  const open = timing === null ? words.setSchedule : words.changeSchedule;
  return (
    <Section title={words.schedule}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {notices.map((notice) => (
        <Warning key={notice} sentence={notice} />
      ))}
      <div class="buttons">
        {isTriggerGone ? (
          <button type="button" onClick={() => run(changing('repairSchedule', words.repaired))}>
            {words.repair}
          </button>
        ) : null}
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isColleagues ? scheduleWords.takeOver : open}
        </button>
        {hasMail ? (
          <button type="button" onClick={() => run(changing('menuSchedule', ''))}>
            {scheduleWords.mailChoice}
          </button>
        ) : null}
      </div>
      {isOpen ? (
        <ScheduleForm
          schedule={schedule}
          onLeave={() => setOpen(false)}
          onSet={(sentence) => {
            setOpen(false);
            setDone(sentence);
            onChanged();
          }}
        />
      ) : null}
      <Status text={said || done} />
      <Failure sentence={failure} />
    </Section>
  );
}
