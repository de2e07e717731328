import { describe, expect, it } from 'vitest';
import { scoreDeals } from '../../../src/evidence/index.ts';
import { createRuleChooser } from '../../../src/proposal/index.ts';
import { compileProposal } from '../../../src/proposal/source/proposal-source.ts';
import { type Cell, scoreLeads } from '../../../src/scoring/index.ts';
import { Random } from '../../oracle/random.ts';
import { asOfDay } from '../records.ts';
import { setUpSource } from '../set-up-source.ts';

type Row = Record<string, Cell>;

/** Leads whose rows are the deals: `rowOf` makes a row from a number and from chance. */
function sourceOf(count: number, rowOf: (number: number, random: Random) => Row, seed = 1) {
  const random = new Random(seed);
  const rows = Array.from({ length: count }, (_, number) => rowOf(number, random));
  const headers = Object.keys(rows[0]!);
  const cells = rows.map((row) => headers.map((header) => row[header]!));
  return setUpSource([{ name: 'Leads', rows: [headers, ...cells] }], asOfDay).source;
}

function choiceFrom(source: ReturnType<typeof sourceOf>) {
  const chooser = createRuleChooser(source);
  return chooser.choose([...chooser.deals.keys()]);
}

const id = (number: number) => `L${number}`;
const wonWith = (chance: number, random: Random) => (random.chance(chance) ? 'Won' : 'Lost');
const asText = ({ rules }: ReturnType<typeof choiceFrom>) =>
  rules.map(
    ({ Field, Test, Value = '', Points }) => `${Field} ${Test} ${Value}: ${Number(Points) > 0 ? '+' : '-'}`,
  );

/** Referrals win eight in ten, the other sources three; size says nothing. */
const referrals = (number: number, random: Random): Row => {
  const Source = random.pick(['Referral', 'Web', 'Fair', 'Ads']);
  return {
    'Lead ID': id(number),
    Source,
    Size: random.pick(['small', 'medium', 'large']),
    Outcome: number % 5 === 0 ? '' : wonWith(Source === 'Referral' ? 0.8 : 0.3, random),
  };
};

describe('rules from closed deals', () => {
  it('give points to the value that is won more often, and a full match has a hundred', () => {
    const choice = choiceFrom(sourceOf(300, referrals));
    expect(asText(choice)).toContain('Source is Referral: +');
    const best = new Map<string, number>();
    for (const { Field, Points } of choice.rules)
      best.set(String(Field), Math.max(best.get(String(Field)) ?? 0, Number(Points)));
    expect([...best.values()].reduce((sum, points) => sum + points, 0)).toBe(100);
  });

  it('depend on the outcomes of the given deals only', () => {
    const source = sourceOf(300, referrals);
    const chooser = createRuleChooser(source);
    const given = [...chooser.deals.keys()].filter((deal) => deal % 3 !== 0);
    const rowsGiven = new Set(given.map((deal) => chooser.deals[deal]!.row));
    const outcome = source.leads.headers.indexOf('Outcome');
    const turned = source.leads.columns.map((column, index) =>
      index !== outcome
        ? column
        : column.map((cell, row) =>
            cell === '' || rowsGiven.has(row) ? cell : cell === 'Won' ? 'Lost' : 'Won',
          ),
    );
    const leads = { ...source.leads, columns: turned };
    const other = createRuleChooser({ ...source, leads, deals: leads });
    expect(other.isWon).not.toEqual(chooser.isWon);
    expect(other.choose(given)).toEqual(chooser.choose(given));
  });

  it('give each deal, given or not, the points that a run gives it', () => {
    const source = sourceOf(300, referrals);
    const chooser = createRuleChooser(source);
    const { rules, points } = chooser.choose([...chooser.deals.keys()].slice(0, 150));
    const settings = { ...source.settings, scoreFloor: null, scoreCeiling: null };
    const { model } = compileProposal(rules, { ...source, settings });
    const { scoring } = scoreDeals(
      source.deals!,
      source.leads,
      scoreLeads({ ...source, model, presentStatuses: null }),
    );
    expect(Array.from(scoring.totals.score)).toEqual([...points]);
  });

  it('are none from fewer than ten won or ten lost deals', () => {
    const wonFirst =
      (wins: number) =>
      (number: number): Row => ({
        'Lead ID': id(number),
        Source: number < 6 || number > 52 ? 'Referral' : number % 2 === 0 ? 'Web' : 'Fair',
        Outcome: number < wins ? 'Won' : 'Lost',
        Plan: number % 3 === 0 ? 'A' : 'B',
      });
    expect(choiceFrom(sourceOf(60, wonFirst(9))).fromDeals).toBe(0);
    expect(choiceFrom(sourceOf(60, wonFirst(10))).fromDeals).toBeGreaterThan(0);
  });

  it('never give and take for one value, nor give to all values of a column', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const source = sourceOf(
        200,
        (number, random) => {
          const [Source, Product] = [random.pick(['Referral', 'Web', 'Fair']), random.pick(['A', 'B'])];
          const chance = 0.2 + (Source === 'Referral' ? 0.4 : 0) + (Product === 'A' ? 0.25 : 0);
          return { 'Lead ID': id(number), Source, Product, Outcome: wonWith(chance, random) };
        },
        seed,
      );
      const { rules } = choiceFrom(source);
      for (const [column, all] of [
        ['Source', 3],
        ['Product', 2],
      ] as const) {
        const values = (sign: number) =>
          rules.flatMap(({ Field, Value, Points }) =>
            Field === column && Math.sign(Number(Points)) === sign ? String(Value).split(', ') : [],
          );
        expect(values(1).length).toBeLessThan(all);
        expect(values(1).filter((value) => values(-1).includes(value))).toEqual([]);
      }
    }
  });

  it('leave out a value that no open lead has', () => {
    const source = sourceOf(300, (number, random) => {
      const isOpen = number % 4 === 0;
      const Source = random.pick(isOpen ? ['Web', 'Fair'] : ['Web', 'Fair', 'Old campaign']);
      const chance = Source === 'Old campaign' ? 0.9 : 0.3;
      return { 'Lead ID': id(number), Source, Outcome: isOpen ? '' : wonWith(chance, random) };
    });
    expect(asText(choiceFrom(source)).filter((rule) => /Old campaign/.test(rule))).toEqual([]);
  });

  it('leave out a value of fewer than five leads, or of less than one in a hundred', () => {
    const source = sourceOf(1000, (number, random) => ({
      'Lead ID': id(number),
      Source: number < 8 ? 'Fair' : number % 2 === 0 ? 'Web' : 'Ads',
      Outcome: number < 8 ? 'Won' : wonWith(0.3, random),
    }));
    expect(asText(choiceFrom(source)).filter((rule) => /Fair/.test(rule))).toEqual([]);
  });

  it('have no threshold at the smallest or largest number of a column', () => {
    const source = sourceOf(400, (number, random) => {
      const Visits = random.chance(0.6) ? 0 : random.whole(1, 9);
      return { 'Lead ID': id(number), Visits, Outcome: wonWith(Visits > 0 ? 0.7 : 0.2, random) };
    });
    const { rules } = choiceFrom(source);
    expect(rules.some(({ Field, Test }) => Field === 'Visits' && Test === '≥')).toBe(true);
    expect(rules.map(({ Value }) => Value)).not.toContain('0');
    expect(rules.map(({ Value }) => Value)).not.toContain('9');
  });

  it('leave out a column that gives the outcome away, judged by the given deals', () => {
    const source = sourceOf(300, (number, random) => {
      const lead = referrals(number, random);
      const Feedback = lead.Outcome === 'Won' ? 'Happy' : lead.Outcome === 'Lost' ? 'Sad' : '';
      return { ...lead, Feedback, Rival: lead.Outcome === 'Lost' && random.chance(0.3) ? 'Acme' : '' };
    });
    const fields = choiceFrom(source).rules.map(({ Field }) => Field);
    expect(fields).not.toContain('Feedback');
    expect(fields).not.toContain('Rival');
  });

  it.each([
    ...[
      'mql_date',
      'SQL on',
      'Qualified',
      'Converted?',
      'Lifecycle Stage',
      'Opportunity ID',
      'Days in stage',
    ],
    ...['Payment received', 'Lead Owner', 'Sales agent', 'Collected by', 'Erfasst von', 'Betreuer'],
    ...['Commercial', 'Attribué à', 'Creado por', 'Asesora', 'Responsável', 'Coletado por', 'Venditore'],
    ...['Inserito da', 'Verkoper', 'Toegewezen aan', 'Address line 2', 'Contact name', 'Ansprechpartner'],
  ])('never rest on "%s"', (header) => {
    const source = sourceOf(300, (number, random) => {
      const lead = referrals(number, random);
      const isWon = lead.Outcome === 'Won';
      return { ...lead, [header]: random.chance(isWon ? 0.8 : 0.3) ? 'Ann Bell' : 'Cy Dean' };
    });
    expect(choiceFrom(source).rules.map(({ Field }) => Field)).not.toContain(header);
  });
});
