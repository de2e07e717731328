import { duplicatingChecks } from '../../src/live-check/by-hand/after-duplicating.ts';
import { sortingChecks } from '../../src/live-check/by-hand/after-sorting.ts';
import { tableChecks } from '../../src/live-check/by-hand/after-table.ts';
import { colleagueChecks } from '../../src/live-check/by-hand/as-colleague.ts';
import { copyChecks } from '../../src/live-check/by-hand/in-copy.ts';
import { steps } from '../../src/live-check/by-hand/steps.ts';
import type { Check } from '../../src/live-check/check.ts';
import { checkGroups } from '../../src/live-check/checks/all-checks.ts';

export const listHeading = '## Steps by hand';

type Listed = Pick<Check, 'what' | 'where' | 'assumed'>;

export const byHandChecks: readonly Listed[] = [
  ...sortingChecks,
  ...tableChecks,
  ...duplicatingChecks,
  ...copyChecks,
  ...colleagueChecks,
];

/** The last part of docs/live-check.md. */
export function checkList(): string {
  const groups = [...checkGroups, { title: 'After the steps by hand', checks: byHandChecks }];
  return [
    `${listHeading}\n`,
    `${steps.join('\n')}\n`,
    '## What it checks\n',
    'What is done → what is assumed, and the source that assumes it. Times are shown and not judged.\n',
    ...groups.map(
      ({ title, checks }) => `### ${title}\n\n\`\`\`text\n${checks.map(line).join('\n')}\n\`\`\`\n`,
    ),
  ].join('\n');
}

function line({ what, assumed, where }: Listed): string {
  return `${what} → ${assumed}   (${where})`.replace(/[\u202e\u202f]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16)}`;
  });
}
