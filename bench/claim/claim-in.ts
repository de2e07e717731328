import type { ClaimFigures, Summary } from '../../src/shared/index.ts';
import { TestDocument } from '../../test/addon/document.ts';
import type { Tabs } from './coin-tosses.ts';

/** What the built bundle claims of a spreadsheet that it has set up itself. */
export function claimIn(tabs: Tabs): ClaimFigures {
  const document = new TestDocument(tabs);
  document.run('setUpSpreadsheet', { by: 'menu' });
  const { conversion, stopped } = document.run('buildConversion', { by: 'menu' }) as Summary;
  if (conversion === null) throw new Error(`claimIn: nothing was built: ${stopped}`);
  return conversion.claim;
}

/** How many of so many spreadsheets get a claim, by its colour. */
export function countClaims(
  files: number,
  tabs: (seed: number) => Tabs,
): Record<ClaimFigures['colour'], number> {
  const counts = { green: 0, amber: 0, grey: 0 };
  for (let seed = 1; seed <= files; seed++) counts[claimIn(tabs(seed)).colour]++;
  return counts;
}
