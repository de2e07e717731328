import type { Reached } from './methods.ts';

export interface Line {
  name: string;
  reached: Reached;
}

export function printTable(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`);
  console.log(row('', 'AUC', 'log-loss', 'rules', 'seconds'));
  for (const { name, reached } of lines) {
    const { auc, logLoss, rules, seconds } = reached;
    console.log(row(name, figure(auc, 4), figure(logLoss, 4), figure(rules, 0), figure(seconds, 2)));
  }
}

function row(name: string, ...cells: string[]): string {
  return `  ${name.padEnd(26)}${cells.map((cell) => cell.padStart(9)).join('')}`;
}

function figure(value: number, decimals: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(decimals);
}
