import { enumeration } from './enumeration.ts';

export type AuthModeName = 'NONE' | 'LIMITED' | 'FULL';

export const AuthMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>(
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
);

export interface ExecutionOptions {
  /** FULL by default: what menu items, the sidebar and installable triggers have. */
  authMode?: AuthModeName;
  /** E-mail address of who runs it; the owner of the workbook by default. */
  user?: string;
  /** Started by a trigger: there is no user interface, and in a published add-on no active spreadsheet. */
  trigger?: boolean;
  /** Fake milliseconds after which it is killed, where they are not the host's: 30,000 for a simple trigger. */
  timeLimitMilliseconds?: number;
}

/** A write that waits for the next read, flush or end. */
export interface QueuedWrite {
  cells: number;
  apply: () => void;
}

/** One run of a function, from its start to its end, and what it has used. */
export class Execution {
  readonly authMode: AuthModeName;
  readonly user: string;
  readonly isTrigger: boolean;
  readonly startedAt: number;
  readonly timeLimitMilliseconds: number;
  /** Service calls by `Service.member`. */
  readonly calls = new Map<string, number>();
  callCount = 0;
  cellsRead = 0;
  cellsWritten = 0;
  /** How often queued writes or changes of shape went to the spreadsheet. */
  commits = 0;
  endedAt: number | null = null;
  isKilled = false;
  pending: QueuedWrite[] = [];
  /** Above 0 while a service works: what it calls itself is not the script's call. */
  depth = 0;

  constructor(
    options: ExecutionOptions & { user: string; timeLimitMilliseconds: number },
    startedAt: number,
  ) {
    this.authMode = options.authMode ?? 'FULL';
    this.user = options.user;
    this.timeLimitMilliseconds = options.timeLimitMilliseconds;
    this.isTrigger = options.trigger ?? false;
    this.startedAt = startedAt;
  }

  countCall(name: string): void {
    this.callCount++;
    this.calls.set(name, (this.calls.get(name) ?? 0) + 1);
  }
}
