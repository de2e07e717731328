import { deleteDocumentProperty, readDocumentProperty, writeDocumentProperties } from './doors/properties.ts';

/** A run over several executions, between two of them. */
export interface ChunkedRun {
  /** As-of day of the execution that began it, as days since 1970. */
  readonly asOfDay: number;
  /** Of the rules that it began with. */
  readonly fingerprint: string;
  readonly rowsDone: number;
  readonly rowCount: number;
}

const runProperty = 'scoreband.chunkedRun';

export function readChunkedRun(): ChunkedRun | null {
  return JSON.parse(readDocumentProperty(runProperty) ?? 'null') as ChunkedRun | null;
}

export function writeChunkedRun(run: ChunkedRun): void {
  writeDocumentProperties({ [runProperty]: JSON.stringify(run) });
}

/** Whatever has scored the leads meanwhile, from the first row to the last or from another day on. */
export function forgetChunkedRun(): void {
  deleteDocumentProperty(runProperty);
}
