import { GoogleException } from './google-exception.ts';
import type { Host } from './host.ts';
import { messages } from './messages.ts';
import type { ServiceTypes } from './service-types.ts';

/** Keys that scripts have no name for: what a service object stands for is not theirs. */
export const hostKey = Symbol('host');
export const modelKey = Symbol('model');

/** Members that engines and test tools look for on any object. */
const probed = new Set(['toJSON', 'then', 'nodeType', 'tagName', 'asymmetricMatch', '$$typeof']);

/** Stands behind every service object, and names the member that Apps Script may have and this host has not. */
const missingMembers: object = new Proxy(Object.create(null), {
  get(_, key, receiver) {
    if (typeof key === 'symbol' || probed.has(key) || key.startsWith('@@')) return undefined;
    if (key in Object.prototype) return Reflect.get(Object.prototype, key, receiver);
    throw new Error(`${nameOf(receiver)}.${key} is not there in the host`);
  },
});

/** An object that a script gets from a service. Subclasses are made known by `serve`. */
export abstract class ServiceObject<Model> {
  readonly [hostKey]: Host;
  readonly [modelKey]: Model;

  constructor(host: Host, model: Model) {
    this[hostKey] = host;
    this[modelKey] = model;
  }

  toString(): string {
    return nameOf(this);
  }
}
Object.setPrototypeOf(ServiceObject.prototype, missingMembers);

type Served = keyof ServiceTypes;
type ServiceClass<Model> = new (host: Host, model: Model) => ServiceObject<unknown>;

const names = new WeakMap<object, string>();
const classes = new Map<string, ServiceClass<unknown>>();

/**
 * Makes a class the one that `serviceObject` takes for objects of this name, and routes every call of a method through the
 * host: counted, timed, authorised, and open to faults.
 */
export function serve<K extends string>(
  type: K extends Served ? ServiceClass<ServiceTypes[K]['model']> : ServiceClass<never>,
  name: K,
): void {
  classes.set(name, type as ServiceClass<unknown>);
  names.set(type, name);
  const prototype = type.prototype as object;
  for (const [member, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const method: unknown = descriptor.value;
    if (member === 'constructor' || typeof method !== 'function') continue;
    const routed = function (this: ServiceObject<unknown>, ...args: unknown[]): unknown {
      return this[hostKey].call(nameOf(this), member, () => method.apply(this, args));
    };
    Object.defineProperty(prototype, member, { ...descriptor, value: routed });
  }
}

function nameOf(object: unknown): string {
  const type = (object as object).constructor;
  return names.get(type) ?? type.name;
}

/**
 * A service object of that name. It has fewer members than Google's type says: the others throw by name when they are used,
 * so that the claim cannot do silent harm. Classes are found by name, since they would else have to import each other.
 */
export function serviceObject<K extends Served>(
  host: Host,
  name: K,
  model: ServiceTypes[K]['model'],
): ServiceTypes[K]['google'] {
  const type = classes.get(name);
  if (!type) throw new Error(`serviceObject: nothing is served as: ${name}`);
  return asGoogle(new type(host, model));
}

export function asGoogle<G>(object: ServiceObject<unknown>): G {
  return object as unknown as G;
}

/** What an argument stands for; a value of another kind is refused in Google's words. */
export function modelOf<K extends Served>(
  argument: unknown,
  name: K,
  call: string,
): ServiceTypes[K]['model'] {
  if (argument instanceof ServiceObject && nameOf(argument) === name) return argument[modelKey];
  throw new GoogleException(messages.signature(typeName(argument), call));
}

/** How Google names the type of an argument in its complaints. */
export function typeName(argument: unknown): string {
  if (argument === null || argument === undefined) return 'null';
  if (Array.isArray(argument)) return 'number[]';
  if (argument instanceof ServiceObject) return `SpreadsheetApp.${nameOf(argument)}`;
  const type = typeof argument;
  return type === 'object' ? '(class)' : type[0]!.toUpperCase() + type.slice(1);
}
