import { foldName } from '../../src/scoring/index.ts';
import { benAway, cemLeaves, type Morning, mostOpenOfBen, ownerNames, shareOf } from './small-team.ts';

const closedStatuses = ['Won', 'Lost', 'Disqualified'];

/**
 * Whether each lead that was dealt this morning went to an owner whose Dealt ÷ Share was the smallest of those who are there
 * and not full at that moment, or to the owner of its account; a sentence for each that did not.
 * @param ownersBefore by key, on the morning before
 */
export function unfairDealings(
  { rows, team, day, dealtBefore }: Morning,
  ownersBefore: ReadonlyMap<string, string>,
): string[] {
  const isDealt = ({ key, owner }: (typeof rows)[number]) =>
    (ownersBefore.get(key) ?? '') === '' && (owner ?? '') !== '';
  const inTurn = rows.filter(isDealt).sort((a, b) => b.score - a.score || a.row - b.row);
  const given = new Map(ownerNames.map((name) => [name as string, dealtBefore.get(name) ?? 0]));
  const domainOf = new Map(team.people.map(({ key, email }) => [key.toLowerCase(), email.split('@')[1]!]));
  const owners = new Map(ownersBefore);
  let openOfBen = rows.filter(
    ({ key, status }) => foldName(owners.get(key) ?? '') === 'ben' && !closedStatuses.includes(status),
  ).length;
  const unfair: string[] = [];
  for (const { key, owner } of inTurn) {
    const isFree = (name: string) => isThere(name, day) && (name !== 'Ben' || openOfBen < mostOpenOfBen);
    const quotient = (name: string) => given.get(name)! / shareOf(name);
    const smallest = Math.min(...ownerNames.filter(isFree).map(quotient));
    const ofAccount = [...owners].filter(([other]) => domainOf.get(other) === domainOf.get(key));
    const isOfAccount = ofAccount.some(([other, name]) => other !== key && name === owner);
    const isBehind = quotient(owner!) > smallest + 1e-9;
    if (isBehind && !isOfAccount)
      unfair.push(`${key} was dealt to ${owner}, who has had ${quotient(owner!)} a share, not ${smallest}`);
    if (!isFree(owner!)) unfair.push(`${key} was dealt to ${owner}, who is away or full`);
    given.set(owner!, given.get(owner!)! + 1);
    owners.set(key, owner!);
    if (owner === 'Ben') openOfBen++;
  }
  return unfair;
}

function isThere(name: string, day: number): boolean {
  if (name === 'Ben') return day < benAway.from || day > benAway.until;
  return name !== 'Cem' || day < cemLeaves;
}
