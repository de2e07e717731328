import { type HeaderRole, roleStrength } from '../detect/header-roles.ts';
import { saysName, saysWho } from './barred-headers.ts';

const namingRoles: readonly HeaderRole[] = ['id', 'email', 'company', 'person', 'phone', 'url', 'address'];
const placeRoles: readonly HeaderRole[] = ['country'];

const isWhole = (header: string) => (role: HeaderRole) => roleStrength(header, role) === 2;

/** Whether a column holds names or addresses and nothing else: what its words say is who, not why. */
export function namesLead(header: string): boolean {
  return saysWho(header) || namingRoles.some(isWhole(header));
}

/** Whether the words of a column name the lead, its people, ours, or places. */
export function namesSomething(header: string): boolean {
  return namesLead(header) || placeRoles.some(isWhole(header));
}

/** Whether a column names people: those of the lead, or of the house. */
export function namesPeople(header: string): boolean {
  return roleStrength(header, 'person') === 2 || saysWho(header);
}

/** Whether a column names the people of the lead: points for a name are no points for the next lead. */
export function namesPersons(header: string): boolean {
  return roleStrength(header, 'person') === 2 || saysName(header);
}
