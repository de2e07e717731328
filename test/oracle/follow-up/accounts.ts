import { foldName } from '../cell.ts';
import { type Deal, type Model, readDeals } from '../deals.ts';
import { statusOf } from '../status.ts';
import type { TeamLead } from './team-lead.ts';

export interface AccountLine {
  account: string;
  people: number;
  active: number;
  bestKey: string;
  score: number;
  status: string;
  won: number;
  lost: number;
}

const daysActive = 30;
const pointsOfActive = 5;

export function accountsOf(all: TeamLead[], model: Model): AccountLine[] {
  const { workbook, settings, ladder, eventsOf } = model;
  const deals = readDeals(model);
  const names = [...new Set(all.map(({ account }) => account).filter((account) => account !== ''))];
  const isPerson = ({ rung, account }: TeamLead) => rung >= 0 && account !== '';
  const isTopmost = (lead: TeamLead) =>
    all.find((other) => isPerson(other) && other.key === lead.key) === lead;
  const isActive = ({ key }: TeamLead) =>
    eventsOf(key).some(({ day }) => day <= workbook.asOf && workbook.asOf - day <= daysActive);
  const lines = names.flatMap((account): AccountLine[] => {
    const people = all.filter((lead) => lead.account === account && lead.rung >= 0 && isTopmost(lead));
    if (people.length === 0) return [];
    const [best, ...others] = [...people].sort((a, b) => b.score - a.score || a.row - b.row);
    const bonus = Math.min(
      pointsOfActive * others.filter(isActive).length,
      limit(settings.text('Account bonus'), 15),
    );
    const floor = settings.whole('Score floor') ?? -Infinity;
    const ceiling = settings.whole('Score ceiling') ?? Infinity;
    const score = Math.min(ceiling, Math.max(floor, best!.score + bonus));
    const count = (won: boolean) =>
      deals.filter(
        (deal) => !('leftOut' in deal) && deal.won === won && leadOf(deal, all)?.account === account,
      ).length;
    return [
      {
        ...{
          account,
          people: people.length,
          active: people.filter(isActive).length,
          bestKey: best!.key,
          score,
        },
        status: statusOf(ladder, { ...best!, score, disqualifiedBy: [] }, '', 0),
        ...{ won: count(true), lost: count(false) },
      },
    ];
  });
  return lines.sort((a, b) => b.score - a.score || (foldName(a.account) < foldName(b.account) ? -1 : 1));
}

function limit(text: string, usual: number): number {
  if (text === '') return usual;
  return text === 'none' ? Infinity : Number(text);
}

/** The topmost lead with the deal's key. */
function leadOf(deal: Deal, all: TeamLead[]): TeamLead | undefined {
  return all.find(({ key }) => key !== '' && key === deal.key);
}
