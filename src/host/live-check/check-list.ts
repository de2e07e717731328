/** What the live check looks at, for people: `dist/LiveCheck.md`. */
import { checksAfter } from './by-hand/by-hand-checks.ts';
import { steps } from './by-hand/steps.ts';
import type { Assumption } from './check.ts';
import { checkGroups } from './checks/all-checks.ts';

export const byHandChecks: readonly Assumption[] = Object.values(checksAfter).flat();

export function checkList(): string {
  const groups = [...checkGroups, { title: 'After the steps by hand', checks: byHandChecks }];
  const sections = groups.map(({ title, checks }) => {
    const lines = checks.map(({ what, assumed, where }) => `${what} → ${assumed}   (${where})`);
    return `## ${title}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`;
  });
  return [
    '# What the live check looks at\n',
    'What is done → what is assumed, and the source that assumes it. Times are shown and not judged.\n',
    ...sections,
    '## Steps by hand\n',
    `${steps.join('\n')}\n`,
  ].join('\n');
}
