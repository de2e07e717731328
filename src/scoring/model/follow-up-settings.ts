import { type SettingDefinition, wholeOrNone } from './setting-definition.ts';

/** Settings of what follows from a score: whom to call, whose lead it is, accounts. */
export const followUpSettings: readonly SettingDefinition[] = [
  {
    name: 'Show leads as',
    key: 'showLeadsAs',
    kind: 'items',
    fallback: '',
    what: 'Columns of Leads that name a lead as people know it; empty: name and company',
  },
  {
    name: 'Contacted-on column',
    key: 'contactedOnColumn',
    kind: 'text',
    fallback: 'Contacted on',
    what: 'Column of Leads with the day of the last contact; it counts as a call',
  },
  {
    name: 'Owner column',
    key: 'ownerColumn',
    kind: 'text',
    fallback: 'Owner',
    what: 'Column of Leads that says whose lead it is',
  },
  {
    name: 'Call list columns',
    key: 'callListColumns',
    kind: 'items',
    fallback: '',
    what: 'Columns of Leads that the call list repeats, at most three',
  },
  {
    name: 'Call list length',
    key: 'callListLength',
    ...wholeOrNone,
    minimum: 1,
    fallback: '20',
    what: 'Most leads on the call list for each owner; none for all',
  },
  {
    name: 'Working days',
    key: 'workingDays',
    kind: 'text',
    fallback: 'Mon-Fri',
    what: 'Days on which the team works, by which due days are counted',
  },
  {
    name: 'Account column',
    key: 'accountColumn',
    kind: 'text',
    fallback: '',
    what: 'Column of Leads with the company; empty: the domain of the e-mail address',
  },
  {
    name: 'Account bonus',
    key: 'accountBonus',
    ...wholeOrNone,
    minimum: 0,
    fallback: '15',
    what: 'Most points that an account gets for further active people',
  },
  {
    name: 'Break down by',
    key: 'breakDownBy',
    kind: 'items',
    fallback: '',
    what: 'Columns of Leads by which Conversion counts channels, at most three',
  },
  {
    name: 'Opportunity column',
    key: 'opportunityColumn',
    kind: 'text',
    fallback: '',
    what: 'Column of Leads that says which lead is an opportunity: a day, yes or a word',
  },
  {
    name: 'Does not matter',
    key: 'doesNotMatter',
    kind: 'items',
    fallback: '',
    what: 'Values and activities that need no rule although many leads have them: Industry: Retail; Activity: Webinar',
  },
];
