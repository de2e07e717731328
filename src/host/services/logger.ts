import type * as Google from './google-types.ts';
import type { Host } from './host.ts';
import { asGoogle, HOST, routeMembers, ServiceObject } from './service-object.ts';

type Members = Pick<Google.Logger, 'clear' | 'getLog' | 'log'>;

export class LoggerService extends ServiceObject<null> implements Members {
  log(...parts: unknown[]): Google.Logger {
    this[HOST].log.push(parts.map(String).join(' '));
    return asGoogle(this);
  }

  getLog(): string {
    return this[HOST].log.join('\n');
  }

  clear(): void {
    this[HOST].log.length = 0;
  }
}

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

routeMembers(LoggerService, 'Logger');
