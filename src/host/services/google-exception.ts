/** What Google's services throw. Scripts may look at the name and the message; both are Google's. */
export class GoogleException extends Error {
  override readonly name = 'Exception';
}

/** The faults that come and go: a retry may succeed. */
export const transientFaults = {
  'timed out': 'Service Spreadsheets timed out while accessing document with id workbook.',
  failed: 'Service Spreadsheets failed while accessing document with id workbook.',
  'server error': "We're sorry, a server error occurred. Please wait a bit and try again.",
  rate: 'Service invoked too many times in a short time: spreadsheets. Try Utilities.sleep(1000) between calls.',
} as const;

/** To be thrown from a host's `onCall`. */
export function transientFault(kind: keyof typeof transientFaults): GoogleException {
  return new GoogleException(transientFaults[kind]);
}

/** The script is ended where it stands. Scripts cannot go on after it: each further service call throws it again. */
export class ExecutionKilled extends Error {
  override readonly name = 'ExecutionKilled';

  constructor() {
    super('Exceeded maximum execution time');
  }
}
