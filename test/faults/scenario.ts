import type { Host, ServiceCall } from '../../src/host/services/host.ts';
import type { TestDocument } from '../addon/document.ts';
import type { Edit } from './people/edit.ts';

/** An action on a workbook as it may stand when somebody starts it. */
export interface Scenario {
  readonly name: string;
  readonly build: (leadCount: number) => TestDocument;
  /** The action: one execution, or several where it takes its time. */
  readonly run: (document: TestDocument) => unknown;
  /** Leads show their scores once it has run. */
  readonly scores: boolean;
  /** Who hears of a failure: the person at the menu, the page that called, or whoever reads the record later. */
  readonly tells: 'menu' | 'caller' | 'record';
  /** What people own and the action is there to write, by the names of `userContent`. */
  readonly mayWrite?: RegExp;
  /** What the person does next anyway; where the action has gone through it changes nothing more. */
  readonly afterwards?: (document: TestDocument) => unknown;
  /** It writes a line of its own into the log of changes, which is lost where the log cannot be written. */
  readonly isLogged?: boolean;
  /** A person sees what is to be written before it is: what somebody changes from then on is not written over. */
  readonly isShownFirst?: boolean;
  /** What people do meanwhile beside all that they do in every scenario. */
  readonly people?: readonly Edit[];
  /**
   * What must hold besides, whatever has happened: what does not, in sentences.
   * @param isAlone nobody else has worked on it
   */
  readonly holds?: (document: TestDocument, isAlone: boolean) => readonly string[];
  /** Sending what is written takes minutes, so that an execution does not get to its end. */
  readonly isSlow?: boolean;
}

const flushMilliseconds = 310_000;
const fiveMinutes = 300_000;

/** Time goes by until the script stops of its own accord; the platform never ends it. */
export function passTime({ isSlow }: Scenario, host: Host, { member }: ServiceCall): void {
  const isLate = host.clock.now - host.execution.startedAt >= fiveMinutes;
  if (isSlow && member === 'flush' && !isLate) host.clock.advance(flushMilliseconds);
}

export function perform({ run }: Scenario, document: TestDocument): unknown {
  return run(document);
}

/** One execution of an exported function of the script. */
export function exported(name: string, request?: unknown, isTrigger = false): Pick<Scenario, 'run'> {
  return { run: (document) => document.run(name, request, { trigger: isTrigger }) };
}
