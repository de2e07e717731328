import { useState } from 'preact/hooks';
import type { ScheduleView } from '../../shared/index.ts';
import { Failure, Status, Warning } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import { call } from '../server.ts';
import { words } from '../words.ts';

interface SchedulePartProps {
  readonly schedule: ScheduleView;
  onChanged(): void;
}

export function SchedulePart({ schedule, onChanged }: SchedulePartProps) {
  const { isSet, lines, notices, isTriggerGone } = schedule;
  const [failure, setFailure] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const doing = (work: Promise<unknown>, then: string) => {
    setFailure(null);
    setSaid('');
    work.then(
      () => {
        setSaid(then);
        onChanged();
      },
      (error: Error) => setFailure(error.message),
    );
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
          <button type="button" onClick={() => doing(call('repairSchedule'), words.repaired)}>
            {words.repair}
          </button>
        ) : null}
        <button type="button" onClick={() => doing(call('menuSchedule'), '')}>
          {isSet ? words.changeSchedule : words.setSchedule}
        </button>
      </div>
      <Status text={said} />
      <Failure sentence={failure} />
    </Section>
  );
}
