import type { CardCondition, CardRule } from '../../src/evidence/index.ts';

/** Cards as a sales team would guess them from the headers: nothing in them was fitted. */
type OpinionRule = readonly [points: number, condition: CardCondition];

const isAnyOf = (field: string, ...texts: string[]): CardCondition => ({ field, test: 'is any of', texts });
const atLeast = (field: string, value: number): CardCondition => ({ field, test: '≥', value });
const cardOf = (rules: readonly OpinionRule[]): CardRule[] =>
  rules.map(([points, condition]) => ({ conditions: [condition], points }));

const occupation = 'What is your current occupation';
const timeOnSite = 'Total Time Spent on Website';

export const xEducationOpinion = cardOf([
  [20, isAnyOf('Lead Origin', 'lead add form')],
  [15, isAnyOf('Lead Source', 'reference', 'welingak website')],
  [20, isAnyOf(occupation, 'working professional')],
  [-10, { field: occupation, test: 'is empty' }],
  [10, atLeast(timeOnSite, 300)],
  [15, atLeast(timeOnSite, 900)],
  [5, atLeast('TotalVisits', 3)],
  [-20, isAnyOf('Do Not Email', 'yes')],
]);

export const olistOpinion = cardOf([
  [20, isAnyOf('origin', 'referral')],
  [15, isAnyOf('origin', 'direct_traffic')],
  [15, isAnyOf('origin', 'paid_search')],
  [10, isAnyOf('origin', 'organic_search')],
  [5, isAnyOf('origin', 'email')],
  [-10, isAnyOf('origin', 'display', 'other_publicities', 'other')],
  [-5, isAnyOf('weekday', 'day 0', 'day 6')],
]);

export const salvirtOpinion = cardOf([
  [20, isAnyOf('Budgt_alloc', 'yes')],
  [15, isAnyOf('Client', 'current')],
  [-15, isAnyOf('Competitors', 'yes')],
  [15, isAnyOf('Posit_statm', 'yes')],
  [15, isAnyOf('Att_t_client', 'strategic account')],
  [10, isAnyOf('Strat_deal', 'very important')],
  [10, isAnyOf('Source', 'referral', 'joint past')],
  [10, isAnyOf('Scope', 'clear')],
]);
