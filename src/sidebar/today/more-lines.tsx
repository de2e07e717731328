import type { Overview } from '../../shared/index.ts';
import { problemWords } from '../more/problem-words.ts';
import { words } from '../words.ts';

/** Problems and schedule in a line each; More has them whole. */
export function MoreLines({ overview, onShow }: { overview: Overview; onShow: () => void }) {
  const { problems, schedule } = overview;
  const isTroubled = schedule.notices.length > 0;
  const scheduled = schedule.timing !== null ? (schedule.lines[0] ?? words.scheduleSet) : words.noSchedule;
  return (
    <section class="more-lines">
      <MoreLine isTroubled={problems.errors > 0} onShow={onShow}>
        {problemWords.found(problems)}
      </MoreLine>
      <MoreLine isTroubled={isTroubled} onShow={onShow}>
        {isTroubled ? words.scheduleTrouble : scheduled}
      </MoreLine>
    </section>
  );
}

interface MoreLineProps {
  readonly isTroubled: boolean;
  readonly children: string;
  onShow(): void;
}

function MoreLine({ isTroubled, children, onShow }: MoreLineProps) {
  return (
    <button type="button" class={`place ${isTroubled ? 'troubled' : 'muted'}`} onClick={onShow}>
      {children} <span class="unseen">({words.showMore})</span>
      <i aria-hidden="true">›</i>
    </button>
  );
}
