import { foldName, inOneLine, shortened } from '../../scoring/index.ts';
import type { OwnersView } from '../../shared/index.ts';
import { readKeptOwners } from '../document/kept-call-list.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { StoredValue, userStore } from '../sheets/properties.ts';

/** The name that the present user goes by among owners, which nobody else sees; empty for none of them. */
const chosenOwner = new StoredValue('scoreband.owner', userStore);
const longestName = 200;

export function chooseOwner({ name }: { name: string }): void {
  chosenOwner.write(JSON.stringify(shortened(inOneLine(String(name ?? '')), longestName)));
}

/** null where there are no owners: then nobody is asked, and nothing is read of the user. */
export function ownersView(kept: DocumentProperties): OwnersView | null {
  const names = readKeptOwners(kept);
  if (names.length === 0) return null;
  const chosen = JSON.parse(chosenOwner.read() ?? 'null') as string | null;
  if (chosen === null || chosen === '') return { names, me: chosen };
  // Whoever is an owner no more, or of another spreadsheet, is asked again.
  return { names, me: names.find((name) => foldName(name) === foldName(chosen)) ?? null };
}
