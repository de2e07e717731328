import { roleStrength } from './header-roles.ts';

/** First and last name. */
const mostOfPerson = 2;

/**
 * Indexes of the columns by whose headers people know a lead: its name, in at most two columns, and its company.
 * @param isPassedOver columns that are ours, or name nobody
 */
export function namingColumns(
  headers: readonly string[],
  isPassedOver: (index: number) => boolean,
): number[] {
  const headed = (role: 'person' | 'company') =>
    headers.flatMap((header, index) =>
      !isPassedOver(index) && roleStrength(header, role) === 2 ? [index] : [],
    );
  return [...new Set([...headed('person').slice(0, mostOfPerson), ...headed('company').slice(0, 1)])];
}
