import type { RuleHeader } from '../../scoring/index.ts';
import type { RuleMatches } from '../../shared/index.ts';
import { percent, words } from '../words.ts';

/** Sentences and labels of the cards of rules and of their editor. */
export const editorWords = {
  addRule: 'Add rule',
  counts: (name: string) => `${name} counts`,
  edit: 'Edit',
  more: 'More…',
  fewer: 'Less',
  duplicate: 'Duplicate',
  moveUp: 'Move up',
  moveDown: 'Move down',
  delete: 'Delete',
  sureToDelete: (name: string) => `Delete ${name}?`,
  keep: 'Keep it',
  of: (action: string, name: string) => `${action}: ${name}`,
  saving: 'Saving…',
  working: 'Writing to the sheet…',
  draftHint: 'As a draft it changes nothing yet: you compare it, then adopt it or leave it.',
  draftOver: 'Other points stand in Draft points already.',
  writeOver: 'Write over them',
  drafts: { reweigh: 'Draft new points for my rules', rebuild: 'Draft new rules' },

  newRule: 'New rule',
  editing: (name: string) => `Edit ${name}`,
  when: 'When',
  and: 'and',
  field: 'Field',
  chooseField: 'Choose a field…',
  activities: 'what the lead did',
  test: 'Test',
  chooseTest: 'Choose a test…',
  value: 'Value',
  list: 'List',
  chooseList: 'Choose a list…',
  find: 'Find or type a value',
  add: 'Add',
  moreValues: (count: number) => `and ${words.number(count)} more: type to find them`,
  reading: (field: string) => `Looking up the values of ${field}…`,
  noValues: 'There are no values yet. Type one.',
  give: 'give',
  points: 'points',
  disqualify: 'Disqualify instead',
  name: 'Name',
  addCondition: 'Add a condition',
  removeCondition: 'Take this condition away',
  isFormula: 'A formula, which is changed in the sheet.',
  options: 'More',
  save: 'Save',
  cancel: 'Cancel',
  counting: 'Counting…',
  notWhole: 'Choose a field, a test and points first.',

  theirs: 'As it is now',
  mine: 'As you have it',
  isGone: 'Deleted.',
  keepTheirs: 'Keep theirs',
  useMine: 'Use mine',
  unreadable: 'This cannot be read as a rule.',

  hints: {
    numbers: 'A number, such as 200',
    between: 'From–to, such as 50-500',
    days: 'A number of days, such as 30',
    domains: 'Domains, such as acme.com, edu',
    pattern: '* is any text, ? one character: webinar*',
    texts: 'Texts, with commas between them',
  },

  help: {
    Kind: 'Attribute: who the lead is. Behavior: what it does. Each has a cap of its own in Settings.',
    Count: 'Once, however often it happened; for each event; or for each day with one.',
    'At least': 'Events, or the number in the cell, before the rule counts.',
    'Within days': 'Only what happened in the last so many days.',
    'Max points': 'The most that this rule gives or takes.',
    Fade: 'How points wear off with the age of the event.',
    'Fade days': 'Days until half of the points are left, or none.',
    Group: 'Rules of one group can be capped together: Max points: <group> in Settings.',
    Notes: 'For you: why the rule is there.',
  } satisfies Partial<Record<RuleHeader, string>>,

  matches({ leads, wonWith, lostWith, wonWithout, lostWithout }: RuleMatches): string {
    const matched = leads === 0 ? 'Matches no lead' : `Matches ${words.number(leads)} ${words.leads(leads)}`;
    const [withIt, others] = [wonWith + lostWith, wonWithout + lostWithout];
    if (withIt + others === 0) return `${matched}.`;
    if (withIt === 0) return `${matched}; none of the ${words.number(others)} closed deals.`;
    const deals = `of their ${words.number(withIt)} closed ${withIt === 1 ? 'deal' : 'deals'} ${percent(wonWith / withIt)} won`;
    const rest = others === 0 ? 'there are no others' : `of the others ${percent(wonWithout / others)}`;
    return `${matched}; ${deals}, ${rest}.`;
  },
};
