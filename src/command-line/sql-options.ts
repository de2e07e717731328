import { type ColumnType, type DialectName, dialects, typeWords } from '../warehouse/index.ts';
import type { OptionName } from './options.ts';
import { didYouMean, WrongUsage } from './wrong-usage.ts';

/** How a statement is to be written. */
export interface SqlOptions {
  readonly dialect: DialectName;
  readonly dataset: string;
  /** Types of columns, by header, as somebody promises to load them. */
  readonly types: ReadonlyMap<string, ColumnType>;
}

export const sqlOptionNames = ['dialect', 'dataset', 'type'] as const satisfies readonly OptionName[];

/** @throws WrongUsage */
export function readSqlOptions(values: ReadonlyMap<OptionName, readonly string[]>): SqlOptions {
  return {
    dialect: readDialect(values.get('dialect')?.[0] ?? 'bigquery'),
    dataset: readDataset(values.get('dataset')?.[0] ?? ''),
    types: new Map((values.get('type') ?? []).map(readType)),
  };
}

function readDialect(text: string): DialectName {
  const names = Object.keys(dialects);
  const name = text.toLowerCase();
  if (names.includes(name)) return name as DialectName;
  throw new WrongUsage(
    `--dialect takes ${names.join(' or ')}, but got "${text}". ${didYouMean(text, names)}`,
  );
}

function readDataset(text: string): string {
  if (text === '' || /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)?$/u.test(text)) return text;
  throw new WrongUsage(`--dataset takes dataset or project.dataset, such as sales.crm, but got "${text}".`);
}

function readType(text: string): [string, ColumnType] {
  const equals = text.lastIndexOf('=');
  const word = text
    .slice(equals + 1)
    .trim()
    .toLowerCase();
  const type = (Object.keys(typeWords) as ColumnType[]).find((one) => typeWords[one] === word);
  if (equals > 0 && type !== undefined) return [text.slice(0, equals).trim(), type];
  throw new WrongUsage(
    `--type takes "Column=type" with number, text, date or yes/no, such as --type "Employees=number", but got "${text}".`,
  );
}
