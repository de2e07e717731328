import type { Metadata } from '../../workbook/sheet-features.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import { MESSAGES } from '../messages.ts';

/** A new entry from the arguments of `addDeveloperMetadata`: key, optional value, optional visibility. */
export function metadataEntry(workbook: Workbook, key: string, rest: readonly unknown[]): Metadata {
  if (typeof key !== 'string' || key === '') throw new GoogleException(MESSAGES.nullArgument('key'));
  const value = rest.find((argument) => typeof argument === 'string');
  const visibility = rest.find((argument) => typeof argument === 'object' && argument !== null);
  return {
    id: workbook.newId(),
    key,
    value: (value as string | undefined) ?? null,
    visibility: String(visibility ?? 'DOCUMENT') as Metadata['visibility'],
  };
}
