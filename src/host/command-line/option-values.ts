/** The options of a command line and their values, as they were typed. */
import { parseArgs } from 'node:util';
import { didYouMean } from './nearest-word.ts';
import { definitionOf, isOptionName, type OptionName, optionTable } from './option-table.ts';
import { WrongUsage } from './wrong-usage.ts';

export type OptionValues = Map<OptionName, string[]>;

export function readTokens(argv: readonly string[]) {
  const options = Object.fromEntries(
    (Object.keys(optionTable) as OptionName[]).map((name) => [
      name,
      { type: definitionOf(name).value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const help = { ...options.help!, short: 'h' };
  // Not strict, because its messages name no option that was probably meant.
  return parseArgs({
    args: [...argv],
    options: { ...options, help },
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

/** @throws WrongUsage */
export function readOptions(tokens: ReturnType<typeof readTokens>): OptionValues {
  const values: OptionValues = new Map();
  for (const token of tokens) if (token.kind === 'option') addOption(values, token.name, token.value);
  return values;
}

function addOption(values: OptionValues, name: string, value: string | undefined): void {
  if (!isOptionName(name))
    throw new WrongUsage(`There is no option --${name}. ${didYouMean(name, Object.keys(optionTable), '--')}`);
  const { value: placeholder, repeatable } = definitionOf(name);
  if (placeholder === undefined) {
    if (value !== undefined) throw new WrongUsage(`--${name} takes no value, but got "${value}".`);
  } else if (value === undefined || value.startsWith('--')) {
    throw new WrongUsage(`--${name} needs a value: --${name} ${placeholder}.`);
  }
  const before = values.get(name) ?? [];
  if (before.length > 0 && placeholder !== undefined && !repeatable) {
    throw new WrongUsage(`--${name} is given twice: "${before[0]}" and "${value}". Give it once.`);
  }
  values.set(name, [...before, value ?? '']);
}
