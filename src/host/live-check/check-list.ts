/** What the live check looks at, for people: `dist/LiveCheck.md`. */
import {
  colleagueChecks,
  copyChecks,
  duplicatingChecks,
  sortingChecks,
  tableChecks,
} from './by-hand/by-hand-checks.ts';
import { steps } from './by-hand/steps.ts';
import type { Assumption } from './check.ts';
import { checkGroups } from './checks/all-checks.ts';

export const byHandChecks: readonly Assumption[] = [
  ...sortingChecks,
  ...tableChecks,
  ...duplicatingChecks,
  ...copyChecks,
  ...colleagueChecks,
];

export function checkList(): string {
  const groups = [...checkGroups, { title: 'After the steps by hand', checks: byHandChecks }];
  return [
    '# What the live check looks at\n',
    'What is done → what is assumed, and the source that assumes it. Times are shown and not judged.\n',
    ...groups.map(({ title, checks }) => section(title, checks)),
    '## Steps by hand\n',
    `${steps.join('\n')}\n`,
  ].join('\n');
}

function section(title: string, checks: readonly Assumption[]): string {
  return `## ${title}\n\n\`\`\`text\n${checks.map(line).join('\n')}\n\`\`\`\n`;
}

function line({ what, assumed, where }: Assumption): string {
  return `${what} → ${assumed}   (${where})`;
}
