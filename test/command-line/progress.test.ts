import { expect, it } from 'vitest';
import { Progress } from '../../src/command-line/progress.ts';

function screen() {
  let [now, text] = [0, ''];
  const progress = new Progress(
    {
      columns: 60,
      write: (part) => {
        text += part;
      },
    },
    () => now,
  );
  return {
    progress,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    shown: () => text,
  };
}

it('stays quiet in a step of less than a second', () => {
  const { progress, pass, shown } = screen();
  progress.step('reading leads.csv');
  pass(900);
  progress.tick();
  progress.end();
  expect(shown()).toBe('');
});

it('shows a long step with its seconds, and takes the line away at the end', () => {
  const { progress, pass, shown } = screen();
  progress.step('score');
  pass(2500);
  progress.tick();
  expect(shown()).toBe(
    '\r░░░░░░░░░░░░░░░░░░░░░░░░ score 2 s'.replace('░░░░░░░░░░░░░░░░░░░░░░░░', '░████░░░░░░░░░░░░░░░░░░░'),
  );
  progress.end();
  expect(shown().endsWith(`\r${' '.repeat(59)}\r`)).toBe(true);
});

it('draws at most ten times a second', () => {
  const { progress, pass, shown } = screen();
  progress.step('score');
  for (let i = 0; i < 2000; i++) {
    pass(1);
    progress.tick();
  }
  expect(shown().match(/\r/g)).toHaveLength(11);
});

it('shows a step at once that nothing can report from', () => {
  const { progress, shown } = screen();
  progress.step('reading leads.xlsx', true);
  expect(shown()).toContain('reading leads.xlsx 0 s');
});
