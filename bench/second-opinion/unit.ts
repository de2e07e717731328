import { isDeepStrictEqual } from 'node:util';
import { decided } from './decided.ts';
import type { Opinion } from './opinion.ts';

/** What of `@sindresorhus/is` the tests use. */
const is = {
  array: Array.isArray,
  boolean: (value: unknown) => typeof value === 'boolean',
  date: (value: unknown) => Object.prototype.toString.call(value) === '[object Date]',
  emptyArray: (value: unknown) => Array.isArray(value) && value.length === 0,
  emptyObject: (value: unknown) => isObject(value) && Object.keys(value).length === 0,
  function: (value: unknown) => typeof value === 'function',
  integer: Number.isInteger,
  nonEmptyArray: (value: unknown) => Array.isArray(value) && value.length > 0,
  nonEmptyObject: (value: unknown) => isObject(value) && Object.keys(value).length > 0,
  nonEmptyString: (value: unknown) => typeof value === 'string' && value !== '',
  null: (value: unknown) => value === null,
  number: (value: unknown) => typeof value === 'number' && !Number.isNaN(value),
  object: (value: unknown) => isObject(value) || typeof value === 'function',
  string: (value: unknown) => typeof value === 'string',
  undefined: (value: unknown) => value === undefined,
};

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What was asked for and is not there: a member that the add-on does not call, a service, or a helper that wants one. */
function isNotThere(error: unknown): boolean {
  return error instanceof Error && (error instanceof ReferenceError || / is not there/.test(error.message));
}

type Section = (claims: Claims) => unknown;
/** A word on the claim, or how it is to be taken. */
type Options = string | { description?: string; skip?: boolean; neverUndefined?: boolean };

/** Stands in for `@mcpher/unit`: runs sections, and counts claims instead of printing them. */
export class Unit {
  readonly opinion: Opinion = { agreed: 0, decided: 0, differences: [], notAsked: [] };

  constructor(private readonly services: Record<string, unknown>) {}

  /** What the tests find beside the unit in the place of their own helpers. */
  readonly pack = {
    unit: this,
    is,
    fixes: { PREFIX: '', CLEAN: false, TIMEZONE: 'Europe/London', TEXT_FILE_CONTENT: 'foo is not bar' },
    trasher: () => undefined,
    wrapupTest: () => undefined,
    maketss: (name: string) => this.sheetNamed(name),
  };

  section(name: string, run: Section, options: Options = {}): void {
    if (typeof options === 'object' && options.skip) return;
    try {
      const result = run(new Claims(this, name));
      if (result instanceof Promise) {
        result.catch(() => undefined);
        this.opinion.notAsked.push({ section: name, what: 'it waits for something' });
      }
    } catch (error) {
      this.meet(name, error);
    }
  }

  meet(section: string, error: unknown): void {
    const what = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    const list = isNotThere(error) ? this.opinion.notAsked : this.opinion.differences;
    list.push({ section, what });
  }

  report(): void {}

  /** As it was called before sections had claims. */
  deepEquals(actual: unknown, expected: unknown): boolean {
    return isDeepStrictEqual(plain(actual), plain(expected));
  }

  /** A tab of the tests' own spreadsheet, emptied where it is there already. */
  private sheetNamed(name: string) {
    const app = this.services.SpreadsheetApp as typeof SpreadsheetApp;
    const spreadsheet = app.getActiveSpreadsheet();
    const there = spreadsheet.getSheetByName(name);
    if (there) spreadsheet.deleteSheet(there);
    const sheet = spreadsheet.insertSheet(name);
    return { ss: spreadsheet, sheet, sheets: spreadsheet.getSheets() };
  }
}

/** What a section is given: each member compares what is with what should be, and counts. */
class Claims {
  readonly options: { description: string };

  constructor(
    private readonly unit: Unit,
    private readonly section: string,
  ) {
    this.options = { description: section };
  }

  /** Around each claim that stands by itself. */
  claim(make: () => void): void {
    try {
      make();
    } catch (error) {
      if (!isNotThere(error)) throw error;
      this.unit.meet(this.section, error);
    }
  }

  is(actual: unknown, expected: unknown, options?: Options) {
    return this.compare(actual, expected, actual === expected, options);
  }

  not(actual: unknown, other: unknown, options?: Options) {
    return this.compare(actual, `not ${shown(other)}`, actual !== other, options);
  }

  deepEqual(actual: unknown, expected: unknown, options?: Options) {
    return this.compare(actual, expected, isDeepStrictEqual(plain(actual), plain(expected)), options);
  }

  notDeepEqual(actual: unknown, other: unknown, options?: Options) {
    const differs = !isDeepStrictEqual(plain(actual), plain(other));
    return this.compare(actual, `not ${shown(other)}`, differs, options);
  }

  true(actual: unknown, options?: Options) {
    return this.compare(actual, true, actual === true, options);
  }

  false(actual: unknown, options?: Options) {
    return this.compare(actual, false, actual !== true, options);
  }

  truthy(actual: unknown, options?: Options) {
    return this.compare(Boolean(actual), true, Boolean(actual), options);
  }

  falsey(actual: unknown, options?: Options) {
    return this.compare(Boolean(actual), false, !actual, options);
  }

  rxMatch(actual: unknown, expected: RegExp, options?: Options) {
    return this.compare(actual, expected, expected.test(String(actual)), options);
  }

  fail(options?: Options) {
    return this.compare('reached', 'not reached', false, options);
  }

  threw(run: () => unknown): unknown {
    try {
      run();
      return undefined;
    } catch (error) {
      if (isNotThere(error)) throw error;
      return error;
    }
  }

  private compare(actual: unknown, expected: unknown, agrees: boolean, options?: Options | null) {
    const {
      description = '',
      skip = false,
      neverUndefined = true,
    } = typeof options === 'string' ? { description: options } : (options ?? {});
    if (skip) return { actual, expected };
    if (agrees && !(neverUndefined && actual === undefined)) this.unit.opinion.agreed++;
    else if (description in decided) this.unit.opinion.decided++;
    else {
      const what = `${description || 'a claim'}: ${shown(actual)} instead of ${shown(expected)}`;
      this.unit.opinion.differences.push({ section: this.section, what });
    }
    return { actual, expected };
  }
}

/** Values of the host's own classes, and of the tests' own context, as plain ones. */
function plain(value: unknown): unknown {
  if (is.date(value)) return `date ${(value as Date).getTime()}`;
  if (Array.isArray(value)) return value.map(plain);
  return value;
}

function shown(value: unknown): string {
  if (value instanceof RegExp || value instanceof Error) return String(value);
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
