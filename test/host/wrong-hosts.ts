import type { Host } from '../../src/host/services/host.ts';
import { type ServiceObject, serviceObject } from '../../src/host/services/service-object.ts';

type Method = (this: ServiceObject<unknown>, ...args: unknown[]) => unknown;
type Served = 'Range' | 'Sheet' | 'Spreadsheet';

interface WrongHost {
  /** What it does otherwise than Google and the host do. */
  readonly what: string;
  readonly type: Served;
  readonly member: string;
  /** The method in the place of the right one. */
  readonly wrong: (right: Method) => Method;
}

const nothing = (): Method =>
  function () {
    return this;
  };

/** Changes what a method is given. */
const given =
  (change: (...args: unknown[]) => unknown[]) =>
  (right: Method): Method =>
    function (...args) {
      return right.apply(this, change(...args));
    };

/** Changes what a method gives, cell by cell. */
const giving =
  (change: (value: unknown) => unknown) =>
  (right: Method): Method =>
    function (...args) {
      return (right.apply(this, args) as unknown[][]).map((row) => row.map(change));
    };

const nextDay = (value: unknown) => (value instanceof Date ? new Date(value.getTime() + 86_400_000) : value);
const withoutApostrophe = (value: unknown) => (typeof value === 'string' ? value.replace(/^'/, '') : value);

/** Each is wrong in one thing that the add-on relies on. */
export const wrongHosts: readonly WrongHost[] = [
  { what: 'dates are read a day late', type: 'Sheet', member: 'getSheetValues', wrong: giving(nextDay) },
  {
    what: 'an apostrophe does not make a text',
    type: 'Range',
    member: 'setValues',
    wrong: given((rows) => [(rows as unknown[][]).map((row) => row.map(withoutApostrophe))]),
  },
  { what: 'notes are not kept', type: 'Range', member: 'setNotes', wrong: nothing },
  { what: 'number formats are not kept', type: 'Range', member: 'setNumberFormat', wrong: nothing },
  {
    what: 'columns are inserted one too far left',
    type: 'Sheet',
    member: 'insertColumnsAfter',
    wrong: given((after, count) => [(after as number) - 1, count]),
  },
  {
    what: 'conditional formats are not kept',
    type: 'Sheet',
    member: 'setConditionalFormatRules',
    wrong: nothing,
  },
  { what: 'columns are not deleted', type: 'Sheet', member: 'deleteColumns', wrong: nothing },
  { what: 'tabs are not deleted', type: 'Spreadsheet', member: 'deleteSheet', wrong: nothing },
  { what: 'dropdowns are not kept', type: 'Range', member: 'setDataValidation', wrong: nothing },
  { what: 'charts are not kept', type: 'Sheet', member: 'insertChart', wrong: nothing },
];

/** Runs something where a method of the host does wrong. */
export function runOn<T>({ type, member, wrong }: WrongHost, host: Host, run: () => T): T {
  const prototype = Object.getPrototypeOf(serviceObject(host, type, null as never)) as object;
  const descriptor = Object.getOwnPropertyDescriptor(prototype, member)!;
  Object.defineProperty(prototype, member, { ...descriptor, value: wrong(descriptor.value as Method) });
  try {
    return run();
  } finally {
    Object.defineProperty(prototype, member, descriptor);
  }
}
