import type { Host } from './host.ts';

/** The script's `console`: lines go to the execution log. It costs nothing and is no service. */
export function scriptConsole(host: Host) {
  const line =
    (level: string) =>
    (...parts: unknown[]) => {
      host.log.push(`${level}: ${parts.map(String).join(' ')}`);
    };
  const nothing = () => undefined;
  return {
    log: line('log'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    debug: line('debug'),
    time: nothing,
    timeEnd: nothing,
  };
}
