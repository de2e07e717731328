import { GoogleException, transientFaults } from '../../src/host/services/google-exception.ts';
import type { Host, ServiceCall } from '../../src/host/services/host.ts';
import { messages } from '../../src/host/services/messages.ts';

/** What the platform does to a run at one of its service calls. */
export interface Fault {
  readonly name: string;
  /** Of faults that come to the same, one is taken at a call. */
  readonly family: string;
  readonly suits: (call: ServiceCall) => boolean;
  /** What later calls suffer in the same execution, where it is not over with the first. */
  readonly lasts?: (later: ServiceCall, first: ServiceCall) => boolean;
  /** The run is ended without a last word. */
  readonly kills?: boolean;
  readonly strike: (host: Host, call: ServiceCall) => void;
}

const peopleServices = new Set(['Ui', 'Menu', 'PromptResponse']);
const ownServices =
  /^(Lock|Properties|Utilities|ScriptApp|Session|Trigger|ClockTrigger|Html|Authorization|Cache|Mail)/;
const writing =
  /^(set|clear|add|insert|delete|append|hide|show|remove|move|merge|sort|shift|collapse|flush|autoResize|activate|build)/;

const isOfSheets = ({ service }: ServiceCall): boolean =>
  !peopleServices.has(service) && !ownServices.test(service);
/** A dialog that fails could be told to nobody. */
const isNoDialog = ({ service, member }: ServiceCall): boolean =>
  !peopleServices.has(service) && member !== 'getUi' && member !== 'toast';
const isWrite = (call: ServiceCall): boolean => isOfSheets(call) && writing.test(call.member);
const isSameMember = (a: ServiceCall, b: ServiceCall): boolean =>
  a.service === b.service && a.member === b.member;

const throwing = (message: string) => () => {
  throw new GoogleException(message);
};

const ofSheets = (call: ServiceCall): boolean => isOfSheets(call) && isNoDialog(call);
const transientKinds = Object.entries(transientFaults).flatMap(([kind, message]): Fault[] => {
  const suits = kind === 'server error' ? isNoDialog : ofSheets;
  const strike = throwing(message);
  return [
    { name: `${kind}, once`, family: 'transient, once', suits, strike },
    { name: `${kind}, from then on`, family: 'transient, from then on', suits, strike, lasts: ofSheets },
  ];
});

/** A write that Google never made: the error comes when the queue is sent. */
const lostWrites: Fault = {
  ...{ name: 'queued writes lost', family: 'lost' },
  suits: (call) => ofSheets(call) && /^(get|flush|find)/.test(call.member),
  strike: (host) => {
    host.execution.pending = [];
    throw new GoogleException(transientFaults['timed out']);
  },
};

const quotaText = 'Service using too much computer time for one day.';
const permissionText = messages.permission('a service', 'a scope');

const isMail = ({ service }: ServiceCall): boolean => service === 'MailApp';
const isSending = (call: ServiceCall): boolean => isMail(call) && call.member === 'sendEmail';

/** What keeps a mail from going. */
const mailFaults: readonly Fault[] = [
  {
    ...{ name: 'refused address', family: 'mail refused', suits: isSending },
    strike: throwing(messages.noAddress('ann@example.com')),
  },
  {
    ...{ name: 'no more mails today', family: 'mail refused', suits: isSending, lasts: isSameMember },
    strike: throwing(messages.tooManyMails),
  },
  {
    ...{ name: 'mails used up elsewhere', family: 'mails used up', suits: isMail },
    strike: ({ project, execution, clock }) => {
      const to = Array.from({ length: 99 }, (_, i) => `other${i}@example.com`);
      project.mails.push({ from: execution.user, to, subject: 'Newsletter', body: '', at: clock.now });
    },
  },
];

export const faults: readonly Fault[] = [
  ...mailFaults,
  ...transientKinds,
  lostWrites,
  {
    ...{ name: 'validation', family: 'refused' },
    suits: isWrite,
    strike: throwing(messages.validation('A1')),
    lasts: isSameMember,
  },
  {
    ...{ name: 'protection', family: 'refused' },
    suits: isWrite,
    strike: throwing(messages.protectedCell),
    lasts: isSameMember,
  },
  {
    ...{ name: 'permission', family: 'permission' },
    suits: isNoDialog,
    strike: throwing(permissionText),
    lasts: isSameMember,
  },
  {
    ...{ name: 'quota', family: 'quota', suits: ofSheets, lasts: ofSheets },
    // A service that does nothing more today does not send what is queued either.
    strike: (host) => {
      host.execution.pending = [];
      throw new GoogleException(quotaText);
    },
  },
  { name: 'killed', family: 'ended', suits: () => true, kills: true, strike: (host) => host.kill() },
  {
    ...{ name: 'killed, all sent', family: 'ended' },
    ...{ suits: () => true, kills: true },
    strike: (host) => {
      sendQuietly(host);
      host.kill();
    },
  },
  {
    ...{ name: 'six minutes', family: 'ended' },
    suits: () => true,
    kills: true,
    strike: (host) => host.spend(6 * 60_000 + 1),
  },
  {
    ...{ name: 'five minutes', family: 'slow' },
    suits: ({ member }) => /^(flush|setValues|tryLock)$/.test(member),
    strike: (host) => host.spend(5 * 60_000),
  },
];

/** What Google does with queued writes when it ends a run is not known: they may be lost, or be sent all the same. */
function sendQuietly(host: Host): void {
  try {
    host.commit();
  } catch {
    // What is refused is lost, as it is with a kill.
  }
}

export function faultNamed(name: string): Fault {
  const fault = faults.find((candidate) => candidate.name === name);
  if (!fault) throw new Error(`faultNamed: no such fault: ${name}`);
  return fault;
}
