import type { CardCondition, CardRule } from '../../src/evidence/index.ts';

/** Cards as a sales team would guess them from the headers: nothing in them was fitted. */
type OpinionRule = readonly [points: number, condition: CardCondition];

const isAnyOf = (field: string, ...texts: string[]): CardCondition => ({ field, test: 'is any of', texts });
const atLeast = (field: string, value: number): CardCondition => ({ field, test: '≥', value });
const cardOf = (rules: readonly OpinionRule[]): CardRule[] =>
  rules.map(([points, condition]) => ({ conditions: [condition], points }));

const OCCUPATION = 'What is your current occupation';
const TIME_ON_SITE = 'Total Time Spent on Website';

export const X_EDUCATION_OPINION = cardOf([
  [20, isAnyOf('Lead Origin', 'lead add form')],
  [15, isAnyOf('Lead Source', 'reference', 'welingak website')],
  [20, isAnyOf(OCCUPATION, 'working professional')],
  [-10, { field: OCCUPATION, test: 'is empty' }],
  [10, atLeast(TIME_ON_SITE, 300)],
  [15, atLeast(TIME_ON_SITE, 900)],
  [5, atLeast('TotalVisits', 3)],
  [-20, isAnyOf('Do Not Email', 'yes')],
]);

export const OLIST_OPINION = cardOf([
  [20, isAnyOf('origin', 'referral')],
  [15, isAnyOf('origin', 'direct_traffic')],
  [15, isAnyOf('origin', 'paid_search')],
  [10, isAnyOf('origin', 'organic_search')],
  [5, isAnyOf('origin', 'email')],
  [-10, isAnyOf('origin', 'display', 'other_publicities', 'other')],
  [-5, isAnyOf('weekday', 'day 0', 'day 6')],
]);

export const SALVIRT_OPINION = cardOf([
  [20, isAnyOf('Budgt_alloc', 'yes')],
  [15, isAnyOf('Client', 'current')],
  [-15, isAnyOf('Competitors', 'yes')],
  [15, isAnyOf('Posit_statm', 'yes')],
  [15, isAnyOf('Att_t_client', 'strategic account')],
  [10, isAnyOf('Strat_deal', 'very important')],
  [10, isAnyOf('Source', 'referral', 'joint past')],
  [10, isAnyOf('Scope', 'clear')],
]);
