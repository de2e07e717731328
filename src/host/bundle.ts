import { createServices } from './services/create-services.ts';
import type { ExecutionOptions } from './services/execution.ts';
import type { Host } from './services/host.ts';

/** A function of a script: what it takes and gives is the script's affair. */
export type ScriptFunction = (...args: unknown[]) => unknown;

/** What runtimes have and Apps Script has not; a script sees it as undefined. */
const absent = [
  'AbortController',
  'Buffer',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WebSocket',
  'Worker',
  'XMLHttpRequest',
  'atob',
  'btoa',
  'clearInterval',
  'clearTimeout',
  'crypto',
  'document',
  'exports',
  'fetch',
  'global',
  'indexedDB',
  'localStorage',
  'location',
  'module',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'self',
  'sessionStorage',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'structuredClone',
  'window',
];

/**
 * Loads a script with the services of a host as its globals, and returns the functions that Apps Script would see: the
 * top-level `function` statements whose names do not end in `_`. As in Apps Script a service call while loading fails.
 * Not a context of `node:vm`: look-ups of globals are slow there, and the page has none.
 */
export function loadBundle(code: string, host: Host): Record<string, ScriptFunction> {
  const services = createServices(host);
  const globals = { ...services, globalThis: services };
  const names = functionNames(code);
  const pairs = names.map((name) => `${name}: typeof ${name} === 'function' ? ${name} : undefined`);
  const load = new Function(...Object.keys(globals), ...absent, `${code}\nreturn { ${pairs.join(', ')} };`);
  return load(...Object.values(globals));
}

/** Built bundles indent everything but their outermost statements. */
function functionNames(code: string): string[] {
  const names = new Set<string>();
  for (const match of code.matchAll(/^(?:async )?function\s+([A-Za-z_$][\w$]*)\s*\(/gm)) {
    if (!match[1]!.endsWith('_')) names.add(match[1]!);
  }
  return [...names];
}

/**
 * Runs a function as one execution: what it has written is sent at its end, when late errors come out as well. What it used
 * stands in the last of `host.executions`.
 */
export function runExecution<T>(host: Host, run: () => T, options: ExecutionOptions = {}): T {
  return host.run(run, options);
}
