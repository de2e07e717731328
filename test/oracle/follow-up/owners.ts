import { fold, foldName, textOf } from '../cell.ts';
import { readIsoDay } from '../day.ts';
import type { Model } from '../deals.ts';
import { positionOf } from '../status.ts';
import { type TextRow, textTable } from '../text-table.ts';
import { cellIn, type TeamLead } from './team-lead.ts';

interface Owner {
  name: string;
  isOn: boolean;
  isAway: boolean;
  from: number;
  share: number;
  most: number;
  dealt: number | null;
  industry: string;
}

function readOwner(row: TextRow, { ladder, workbook }: Model): Owner {
  const sql = positionOf(ladder, 'SQL');
  const until = readIsoDay(row.value('Away until'), 'UTC');
  return {
    name: row.value('Owner'),
    isOn: row.value('On') !== 'FALSE',
    isAway: until !== null && until >= workbook.asOf,
    from: row.value('From status') === '' ? sql : positionOf(ladder, row.value('From status')),
    share: Number(row.value('Share') || 1),
    most: row.value('At most open') === '' ? Infinity : Number(row.value('At most open')),
    dealt: row.value('Dealt') === '' ? null : Number(row.value('Dealt')),
    industry: row.value('Value'),
  };
}

/** FNV-1a, 32 bits, over UTF-8. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** Owner of each lead by its row, after dealing; empty for none. Each name has one row, whose condition is an industry. */
export function ownersOf(all: TeamLead[], table: string[][], model: Model): Map<number, string> {
  const owners = textTable(table).map((row) => readOwner(row, model));
  const column = model.settings.text('Owner column') || 'Owner';
  const names = new Map(all.map((lead) => [lead.row, textOf(cellIn(lead.record, column, model)).trim()]));
  const keyOf = ({ name }: Owner) => foldName(name);
  const dealt = new Map(owners.map((owner) => [keyOf(owner), startOf(owner, owners)]));
  const open = new Map<string, number>();
  for (const lead of all) {
    const name = foldName(names.get(lead.row)!);
    if (lead.rung >= 0) open.set(name, (open.get(name) ?? 0) + 1);
  }
  const waiting = all.filter(({ row, rung }) => rung >= 0 && names.get(row) === '');
  waiting.sort((a, b) => b.score - a.score || a.row - b.row);
  for (const lead of waiting) {
    const industry = fold(textOf(cellIn(lead.record, 'Industry', model)));
    const taking = owners.filter(({ isOn, from }) => isOn && lead.rung >= from);
    const first = taking.find((owner) => owner.industry === '' || fold(owner.industry) === industry);
    const free = taking.filter(
      (owner) =>
        first !== undefined &&
        fold(owner.industry) === fold(first.industry) &&
        !owner.isAway &&
        (open.get(keyOf(owner)) ?? 0) < owner.most,
    );
    if (free.length === 0) continue;
    const quotient = (owner: Owner) => dealt.get(keyOf(owner))! / owner.share;
    const hash = (owner: Owner) => hashOf(`${lead.key}\u0001${keyOf(owner)}`);
    const [next] = [...free].sort((a, b) => quotient(a) - quotient(b) || hash(a) - hash(b));
    const owner = ofAccount(lead, all, names, free) ?? next!;
    names.set(lead.row, owner.name);
    dealt.set(keyOf(owner), dealt.get(keyOf(owner))! + 1);
    open.set(keyOf(owner), (open.get(keyOf(owner)) ?? 0) + 1);
  }
  return names;
}

/** Whoever of these has the lead of its account with the highest score, a closed one too. */
function ofAccount(
  lead: TeamLead,
  all: TeamLead[],
  names: ReadonlyMap<number, string>,
  free: Owner[],
): Owner | undefined {
  if (lead.account === '') return undefined;
  const ownerAt = ({ row }: TeamLead) =>
    free.find(({ name }) => foldName(name) === foldName(names.get(row)!));
  const others = all.filter((other) => other.account === lead.account && ownerAt(other) !== undefined);
  others.sort((a, b) => b.score - a.score || a.row - b.row);
  return others.length === 0 ? undefined : ownerAt(others[0]!);
}

/** A name without Dealt begins at the smallest quotient of its group, times its share, rounded up. */
function startOf(owner: Owner, owners: Owner[]): number {
  if (owner.dealt !== null) return owner.dealt;
  const group = owners.filter(
    (one) => one.isOn && one.dealt !== null && fold(one.industry) === fold(owner.industry),
  );
  if (group.length === 0) return 0;
  const smallest = Math.min(...group.map((one) => one.dealt! / one.share));
  return Math.ceil(smallest * owner.share - 1e-9);
}
