import { describe, expect, it } from 'vitest';
import { type Proposal, proposeRules } from '../../../src/proposal/choice/propose-rules.ts';
import { type Cell, calendarDay } from '../../../src/scoring/index.ts';
import { expectSoundRules } from '../expect-sound-rules.ts';
import { asOfDay, type LeadRecord, leadRecords } from '../records.ts';
import { setUpSource } from '../set-up-source.ts';

type Columns = Record<string, (lead: LeadRecord) => Cell>;

const usual: Columns = {
  'Lead ID': ({ number }) => `L${number}`,
  Company: ({ number }) => `Company ${number}`,
  Industry: ({ industry }) => ['SaaS', 'Retail', 'Agency, digital', 'Health'][industry]!,
  'Job title': ({ title }) => ['Director', 'Clerk', 'CEO', 'Student', 'Engineer'][title]!,
  Employees: ({ employees }) => employees,
};
const outcome: Columns = {
  Outcome: (lead) => ({ won: 'Won', lost: 'Lost', open: '' })[lead.outcome],
};

function rowsOf(columns: Columns, leads: readonly LeadRecord[]): Cell[][] {
  return [Object.keys(columns), ...leads.map((lead) => Object.values(columns).map((cell) => cell(lead)))];
}

const fieldsOf = ({ rules }: Proposal) => rules.map(({ Field }) => Field);

describe('proposeRules', () => {
  it('leaves out a column that separates won from lost too well, whatever its header', () => {
    const columns = { ...usual, Feedback: (lead: LeadRecord) => (lead.outcome === 'won' ? 'Happy' : 'Sad') };
    const { source } = setUpSource(
      [{ name: 'Leads', rows: rowsOf({ ...columns, ...outcome }, leadRecords(200, 1)) }],
      asOfDay,
    );
    const proposal = proposeRules(source);
    expectSoundRules(proposal, source, ['Lead ID', 'Company', 'Outcome', 'Feedback']);
    expect(proposal.said).toContain(
      'No rule rests on "Feedback": it tells the outcome, so it is probably filled in afterwards.',
    );
  });

  /** Says the outcome of so many of a hundred leads, in words that say nothing by themselves. */
  const warmth = (rightOf100: number) => (lead: LeadRecord) =>
    (lead.number * 37) % 100 < rightOf100 === (lead.outcome === 'won') ? 'Warm' : 'Cold';

  it('leaves out a column of which it is less sure, and asks whether it was known', () => {
    const columns = { ...usual, Mood: warmth(85), ...outcome };
    const { source } = setUpSource([{ name: 'Leads', rows: rowsOf(columns, leadRecords(600, 1)) }], asOfDay);
    const proposal = proposeRules(source);
    expect(fieldsOf(proposal)).not.toContain('Mood');
    expect(proposal.said).toContain(
      'No rule rests on "Mood": alone it tells won from lost better than what is known when a lead comes in mostly does. Was it known then? If so, add a rule on it.',
    );
  });

  it('asks the same of a column that a rule rests on, where deals are too few to be less unsure', () => {
    const columns = { ...usual, Mood: warmth(84), ...outcome };
    const { source } = setUpSource([{ name: 'Leads', rows: rowsOf(columns, leadRecords(200, 1)) }], asOfDay);
    const proposal = proposeRules(source);
    expect(fieldsOf(proposal)).toContain('Mood');
    expect(proposal.said).toMatch(
      /Column "Mood" alone tells won from lost in 8\d of 100 pairs\. Was it known when the lead came in\? If sales fills it in later, take its rules out\./,
    );
  });

  it('leaves out a column that is filled in for lost deals only', () => {
    const columns = {
      ...usual,
      Competitor: (lead: LeadRecord) => (lead.outcome === 'lost' ? `Rival ${lead.country}` : ''),
    };
    const { source } = setUpSource(
      [{ name: 'Leads', rows: rowsOf({ ...columns, ...outcome }, leadRecords(200, 2)) }],
      asOfDay,
    );
    expect(fieldsOf(proposeRules(source))).not.toContain('Competitor');
  });

  it('leaves out our own columns', () => {
    const columns = { ...usual, Fit: ({ visits }: LeadRecord) => visits };
    const { source } = setUpSource([{ name: 'Leads', rows: rowsOf(columns, leadRecords(60, 3)) }], asOfDay);
    const ownColumns = new Set([source.leads.headers.indexOf('Fit')]);
    expect(fieldsOf(proposeRules({ ...source, ownColumns }))).not.toContain('Fit');
  });

  it('takes what closed deals say about a value into points and notes', () => {
    const { source } = setUpSource(
      [{ name: 'Leads', rows: rowsOf({ ...usual, ...outcome }, leadRecords(400, 4)) }],
      asOfDay,
    );
    const proposal = proposeRules(source);
    const rule = proposal.rules.find(({ Field, Points }) => Field === 'Industry' && Number(Points) > 0);
    expect(rule).toMatchObject({ Test: 'is', Value: 'SaaS' });
    const closed = leadRecords(400, 4).filter((lead) => lead.outcome !== 'open');
    const saas = closed.filter((lead) => lead.industry === 0);
    const won = saas.filter((lead) => lead.outcome === 'won').length;
    expect(proposal.dealsAsked).toBe(closed.length);
    expect(rule?.Notes).toContain(`Of your closed deals ${won} of ${saas.length} with it were won`);
  });

  it('asks no deals where fewer than ten were won', () => {
    const columns: Columns = { ...usual, Outcome: ({ number }) => (number <= 9 ? 'Won' : 'Lost') };
    const { source } = setUpSource([{ name: 'Leads', rows: rowsOf(columns, leadRecords(80, 5)) }], asOfDay);
    const proposal = proposeRules(source);
    expect(proposal.dealsAsked).toBe(0);
    expect(proposal.said).toContain(
      'Your closed deals (9 won, 71 lost) were not asked: 10 won and 10 lost are needed.',
    );
  });

  it('has a rule that gives and one that takes from the Activities tab', () => {
    const leads = leadRecords(100, 6);
    const names = ['Demo request', 'Email opened', 'Site visit', 'Unsubscribed', 'Webinar'];
    const events = leads.flatMap(({ number, events: happened }) =>
      happened.map(({ event, daysAgo }): Cell[] => [
        `L${number}`,
        names[event]!,
        calendarDay(asOfDay - daysAgo),
      ]),
    );
    const { source } = setUpSource(
      [
        { name: 'Leads', rows: rowsOf(usual, leads) },
        { name: 'Activities', rows: [['Lead ID', 'Activity', 'When'], ...events] },
      ],
      asOfDay,
    );
    const { rules } = proposeRules(source);
    const ofActivities = rules.filter(({ Field }) => Field === 'Activity');
    expect(ofActivities.some(({ Points }) => Number(Points) > 0)).toBe(true);
    expect(
      ofActivities.some(
        ({ Rule, Points }) => /Left or complained|Quiet/.test(String(Rule)) && Number(Points) < 0,
      ),
    ).toBe(true);
  });

  it('gives one example, switched off, where nothing fits', () => {
    const columns = { Name: ({ number }: LeadRecord) => `Person ${number}`, Notes: () => 'call back' };
    const { source } = setUpSource([{ name: 'Leads', rows: rowsOf(columns, leadRecords(20, 7)) }], asOfDay);
    const proposal = proposeRules(source);
    expect(proposal.fits).toBe(false);
    expect(proposal.rules).toHaveLength(1);
    expect(proposal.rules[0]).toMatchObject({ On: false, Rule: 'Example' });
    expect(proposal.said).toMatch(/^No rules are proposed: no column says what tells your leads apart/);
  });

  it('proposes the same rules again for the same sheet', () => {
    const rows = rowsOf({ ...usual, ...outcome }, leadRecords(150, 8));
    const again = () => proposeRules(setUpSource([{ name: 'Leads', rows }], asOfDay).source);
    expect(again()).toEqual(again());
  });
});
