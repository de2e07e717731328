import { performance } from 'node:perf_hooks';
import { heldOutChoice } from '../../src/proposal/choice/held-out-choice.ts';
import { createRuleChooser } from '../../src/proposal/index.ts';
import { setUpSource } from '../../test/proposal/set-up-source.ts';
import { Draw } from './coin-tosses.ts';

/** What set-up spends on rules, in seconds: reading what they may be chosen from, and the choice 25 times over. */
export interface ChoiceTime {
  readonly deals: number;
  readonly columns: number;
  readonly readSeconds: number;
  readonly heldOutSeconds: number;
}

const asOfDay = 20_778;

/** Leads that are their own deals, every third column of numbers, the others of up to twenty texts. */
export function measureChoice(deals: number, columns: number): ChoiceTime {
  const draw = new Draw(1);
  const headers = ['Lead ID', ...Array.from({ length: columns }, (_, j) => `Column ${j}`), 'Outcome'];
  const rows = Array.from({ length: deals }, (_, i) => [
    `L${i}`,
    ...Array.from({ length: columns }, (_, j) =>
      j % 3 === 0 ? draw.whole(1_000) : `v${j}-${draw.whole(2 + j)}`,
    ),
    draw.number() < 0.4 ? 'Won' : 'Lost',
  ]);
  const { source } = setUpSource([{ name: 'Leads', rows: [headers, ...rows] }], asOfDay);
  const start = performance.now();
  const chooser = createRuleChooser(source);
  const read = performance.now();
  heldOutChoice(chooser, source.settings);
  const end = performance.now();
  return { deals, columns, readSeconds: (read - start) / 1_000, heldOutSeconds: (end - read) / 1_000 };
}
