import type { Reached } from './methods.ts';

/** What must be reached: at least this AUC, at most this log-loss. */
export interface Target {
  auc?: number;
  logLoss?: number;
}

export interface Line {
  name: string;
  reached: Reached;
  target: Target | undefined;
}

export function printTable(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`);
  console.log(row('', 'AUC', 'log-loss', 'rules', 'seconds', 'target'));
  for (const { name, reached, target } of lines) {
    console.log(
      row(
        name,
        figure(reached.auc, 4),
        figure(reached.logLoss, 4),
        figure(reached.rules, 0),
        figure(reached.seconds, 2),
        target === undefined ? '' : verdict(reached, target),
      ),
    );
  }
}

function row(name: string, ...cells: string[]): string {
  const last = cells.pop()!;
  return `  ${name.padEnd(26)}${cells.map((cell) => cell.padStart(9)).join('')}  ${last}`.trimEnd();
}

function figure(value: number, decimals: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(decimals);
}

function verdict(reached: Reached, target: Target): string {
  const wanted = [
    ...(target.auc === undefined ? [] : [`AUC ≥ ${target.auc}`]),
    ...(target.logLoss === undefined ? [] : [`log-loss ≤ ${target.logLoss}`]),
  ].join(', ');
  const isReached =
    reached.auc >= (target.auc ?? 0) && !(target.logLoss !== undefined && reached.logLoss > target.logLoss);
  return `${wanted} ${isReached ? 'ok' : 'MISSED'}`;
}
