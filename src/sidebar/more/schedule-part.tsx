import type { ScheduleView } from '../../shared/index.ts';
import { Failure, Status, Warning } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';

interface SchedulePartProps {
  readonly schedule: ScheduleView;
  onChanged(): void;
}

export function SchedulePart({ schedule, onChanged }: SchedulePartProps) {
  const { isSet, lines, notices, isTriggerGone } = schedule;
  const { said, failure, run } = useAction();
  const changing = (name: 'repairSchedule' | 'menuSchedule', then: string) => async () => {
    await call(name);
    onChanged();
    return then;
  };
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
        <button type="button" onClick={() => run(changing('menuSchedule', ''))}>
          {isSet ? words.changeSchedule : words.setSchedule}
        </button>
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
    </Section>
  );
}
