/** What a call throws, or `nothing`; what is only queued is sent first. */
export function refusalOf(call: () => unknown): string {
  return thrownBy(() => {
    call();
    SpreadsheetApp.flush();
  });
}

/** What a call itself throws, before anything that is queued is sent. */
export function thrownBy(call: () => unknown): string {
  try {
    call();
    return 'nothing';
  } catch (error) {
    return messageOf(error);
  }
}

/** Whether a call throws at all: texts of errors come in the language of the account. */
export function isRefused(call: () => unknown): string {
  return refusalOf(call) === 'nothing' ? 'taken' : 'refused';
}

export function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null)?.message ?? error);
}
