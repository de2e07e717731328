import { TestDocument, type TestRow } from '../addon/document.ts';

/**
 * A team's leads, each with its own points for a score.
 * @param leads key, points, owner
 * @param owners who share new leads; none for no tab Owners
 * @param more tabs by name
 */
export function teamDocument(
  leads: readonly TestRow[],
  owners: readonly string[] = [],
  more: Readonly<Record<string, readonly TestRow[]>> = {},
): TestDocument {
  const shared = [['Owner', 'On'], ...owners.map((owner): TestRow => [owner, true])];
  return new TestDocument({
    Leads: [['Lead ID', 'Points', 'Owner'], ...leads],
    Rules: [
      ['Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
      ['Points', 'Points', '≥', '0', '1', 'each'],
    ],
    ...(owners.length > 0 ? { Owners: shared } : {}),
    ...more,
  });
}
