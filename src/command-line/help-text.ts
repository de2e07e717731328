import { commands } from './commands.ts';
import { definitionOf, type OptionName, optionTable } from './options.ts';

export function helpText(): string {
  const commandLines = Object.entries(commands).map(([name, { help }]) => line(name, help));
  const options = Object.keys(optionTable) as OptionName[];
  const group = (title: string) => [
    `${title}:`,
    ...options
      .filter((name) => definitionOf(name).group === title)
      .map((name) => line(`--${name}${suffix(definitionOf(name).value)}`, definitionOf(name).help)),
    '',
  ];
  return [
    'Scores sales leads by rules, says why, and shows from closed deals whether the scores predict sales.',
    '',
    'Usage: scoreband <command> FILE [options]',
    '',
    'FILE is an .xlsx workbook, or a .csv file that becomes its tab of leads.',
    '',
    'Commands:',
    ...commandLines,
    '',
    ...group('Tabs'),
    ...group('Run'),
    ...group('Output'),
    'Exit code: 0 done, 1 stopped by a problem in the files, 2 wrong usage.',
    '',
    'Example: scoreband run leads.csv --deals deals.csv --rules rules.csv --as-of 2026-11-21',
    '',
  ].join('\n');
}

const nameWidth = 28;

function line(name: string, help: string): string {
  return `  ${name.padEnd(nameWidth)}${help}`;
}

function suffix(value: string | undefined): string {
  return value === undefined ? '' : ` ${value}`;
}
