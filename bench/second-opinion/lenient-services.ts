import { createServices } from '../../src/host/services/create-services.ts';
import type { Host } from '../../src/host/services/host.ts';
import { serviceObject } from '../../src/host/services/service-object.ts';
import { Workbook } from '../../src/host/workbook/workbook.ts';

/**
 * The host's services, with what the tests need to get to their questions: whether this is the other imitation, a
 * spreadsheet beside that of the host, and members that say the same as others which the host has.
 */
export function lenientServices(host: Host): Record<string, unknown> {
  const services = createServices(host);
  sayTheSame(host);
  const isFake = { isFake: false };
  const documentLock = () => {
    const lock = (services.LockService as typeof LockService).getDocumentLock();
    const waitLock = (wait: number) => {
      if (!lock.tryLock(wait)) throw new Error('Lock timeout');
    };
    return withMembers(lock, { waitLock });
  };
  const documentProperties = () =>
    (services.PropertiesService as typeof PropertiesService).getDocumentProperties();
  return {
    ...services,
    ScriptApp: withMembers(services.ScriptApp, { ...isFake, __platform: 'google' }),
    LockService: withMembers(services.LockService, {
      ...isFake,
      getScriptLock: documentLock,
      getUserLock: documentLock,
    }),
    PropertiesService: withMembers(services.PropertiesService, {
      ...isFake,
      getScriptProperties: documentProperties,
      getUserProperties: documentProperties,
    }),
    SpreadsheetApp: withMembers(services.SpreadsheetApp, {
      ...isFake,
      create: (name: string, rows = 1000, columns = 26) => {
        const workbook = new Workbook({ name, timeZone: host.workbook!.timeZone });
        workbook.addSheet('Sheet1', { rows, columns });
        return serviceObject(host, 'Spreadsheet', workbook);
      },
    }),
    // Names that the tests only hand on to members that are not there either.
    Utilities: withMembers(services.Utilities, { DigestAlgorithm: {}, Charset: {}, MacAlgorithm: {} }),
    console: { log() {}, warn() {}, error() {}, info() {} },
  };
}

function withMembers(service: unknown, members: Record<string, unknown>): object {
  return new Proxy(service as object, {
    get(target, key) {
      if (typeof key === 'string' && key in members) return members[key];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' && !/^[A-Z]/.test(String(key)) ? value.bind(target) : value;
    },
  });
}

type Method = (this: object, ...args: unknown[]) => unknown;

function adder(prototype: object) {
  return (name: string, method: Method) => {
    if (!(name in prototype)) Object.defineProperty(prototype, name, { value: method });
  };
}

/** Adds to ranges the members for one cell beside those for many, and what else is made of the host's own. */
function sayTheSame(host: Host): void {
  const sheet = host.workbook!.sheets[0]!;
  const area = { row: 1, column: 1, rows: 1, columns: 1 };
  const range = serviceObject(host, 'Range', { sheet, area, wholeColumns: false, wholeRows: false });
  const prototype = Object.getPrototypeOf(range) as Record<string, Method>;
  adder(Object.getPrototypeOf(serviceObject(host, 'Sheet', sheet)))('clear', function () {
    (this as GoogleAppsScript.Spreadsheet.Sheet).getDataRange().clear();
    return this;
  });
  const add = adder(prototype);
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (/^get.*s$/.test(name)) {
      add(name.slice(0, -1), function () {
        return (prototype[name]!.call(this) as unknown[][])[0]![0];
      });
    } else if (/^set.*s$/.test(name)) {
      add(name.slice(0, -1), function (value) {
        const { rows, columns } = sizeOf(this);
        return prototype[name]!.call(this, Array(rows).fill(Array(columns).fill(value)));
      });
    }
  }
  add('offset', function (row, column, rows, columns) {
    const own = this as GoogleAppsScript.Spreadsheet.Range;
    const size = sizeOf(own);
    const [height, width] = [Number(rows ?? size.rows), Number(columns ?? size.columns)];
    return own
      .getSheet()
      .getRange(own.getRow() + Number(row), own.getColumn() + Number(column), height, width);
  });
}

function sizeOf(range: object): { rows: number; columns: number } {
  const { getNumRows, getNumColumns } = range as GoogleAppsScript.Spreadsheet.Range;
  return { rows: getNumRows.call(range), columns: getNumColumns.call(range) };
}
