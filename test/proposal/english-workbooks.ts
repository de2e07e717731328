import { leadRecords } from './records.ts';
import {
  closed,
  closedDay,
  day,
  email,
  eventsOf,
  mixedEmail,
  outcomeIn,
  sizeRange,
  type TestWorkbook,
  tab,
  word,
} from './test-workbook.ts';

const plain: TestWorkbook = {
  name: 'a tab called Sheet1 and nothing else',
  locale: 'en_US',
  tabs: [
    tab(
      'Sheet1',
      [
        ['Company', ({ number }) => `Company ${number}`],
        ['Email', email],
        ['Industry', ({ industry }) => word('SaaS|Retail|Agency, digital|Health', industry)],
        ['Employees', ({ employees }) => employees],
        ['Job title', ({ title }) => word('Marketing Director|Clerk|CEO|Student|Engineer', title)],
        ['Phone', ({ hasPhone }) => (hasPhone ? '555-0100' : '')],
      ],
      leadRecords(80, 1),
    ),
  ],
  leads: 'Sheet1',
  headerRow: 1,
  key: 'Email',
  deals: null,
  activities: null,
  settings: {},
  forbidden: ['Company', 'Email'],
};

const form: TestWorkbook = {
  name: 'answers of a form',
  locale: 'en_US',
  tabs: [
    tab(
      'Form Responses 1',
      [
        ['Timestamp', ({ createdDay }) => day(createdDay)],
        ['Your name', ({ number }) => `Person ${number}`],
        ['Email address', mixedEmail],
        ['How did you hear about us?', ({ source }) => word('Referral|Google|Instagram|Other', source)],
        [
          'Which service do you need?',
          ({ industry }) => word('Kitchen|Bathroom|Roof|Garden, small', industry),
        ],
        ['Budget', ({ employees }) => employees * 100],
        ['Do you own the property?', ({ isYes }) => (isYes ? 'Yes' : 'No')],
        ['Comments', ({ number }) => `Please call ${number}`],
      ],
      leadRecords(60, 2),
    ),
  ],
  leads: 'Form Responses 1',
  headerRow: 1,
  key: 'Email address',
  deals: null,
  activities: null,
  settings: {},
  forbidden: ['Your name', 'Comments'],
};

const lowHeaders: TestWorkbook = {
  name: 'headers in row 3, and a stage column instead of a Deals tab',
  locale: 'en_US',
  tabs: [
    tab(
      'Pipeline 2026',
      [
        ['Account', ({ number }) => `Account ${number}`],
        ['Stage', (lead) => outcomeIn('Closed Won|Closed Lost|Negotiation', lead)],
        ['Lost reason', ({ outcome }) => (outcome === 'lost' ? 'Price' : '')],
        ['Vertical', ({ industry }) => word('Law|Dental|Fitness|Food', industry)],
        ['Headcount', ({ employees }) => employees],
        ['Owner', ({ number }) => word('Ann|Ben|Cem', number % 3)],
        ['Lead source', ({ source }) => word('Referral|Event|Ads|Cold call', source)],
        ['Close date', closedDay],
        ['Deal value', ({ employees, outcome }) => (outcome === 'open' ? '' : employees * 20)],
        ['Region', ({ country }) => word('North|South|West', country)],
      ],
      leadRecords(140, 5),
      [['Our pipeline, 2026', '', '', '', '', '', '', '', '', ''], []],
    ),
  ],
  leads: 'Pipeline 2026',
  headerRow: 3,
  key: 'Account',
  deals: 'Pipeline 2026',
  activities: null,
  settings: {
    'Deal outcome column': 'Stage',
    'Deal closed-on column': 'Close date',
    'Deal amount column': 'Deal value',
  },
  forbidden: ['Account', 'Stage', 'Lost reason', 'Owner', 'Close date', 'Deal value'],
};

const byEmail: TestWorkbook = {
  name: 'tabs that are joined by e-mail although leads have an id',
  locale: 'en_US',
  tabs: [
    tab(
      'Event log',
      [
        ['Happened on', (event) => day(event.day)],
        ['What', ({ event }) => word('Pricing page|Email opened|Site visit|Unsubscribed|Webinar', event)],
        ['Contact email', email],
      ],
      eventsOf(leadRecords(100, 6)),
    ),
    tab(
      'Sales',
      [
        ['Won?', (lead) => (lead.outcome === 'open' ? '' : lead.outcome === 'won' ? 'Yes' : 'No')],
        ['Customer email', email],
        ['Signed on', closedDay],
        ['Total', ({ employees }) => employees * 7],
      ],
      closed(leadRecords(100, 6)),
    ),
    tab(
      'My contacts',
      [
        ['ID', ({ number }) => number],
        ['Full name', ({ number }) => `Person ${number}`],
        ['Role', ({ title }) => word('Founder|Analyst|Head of Product|Intern|Designer', title)],
        ['E-mail', email],
        ['Sector', ({ industry }) => word('Media|Energy|Travel|Banking', industry)],
        ['Team size', ({ employees }) => employees],
      ],
      leadRecords(100, 6),
    ),
  ],
  leads: 'My contacts',
  headerRow: 1,
  key: 'E-mail',
  deals: 'Sales',
  activities: 'Event log',
  settings: {
    'Deal key column': 'Customer email',
    'Activity key column': 'Contact email',
    'Deal outcome column': 'Won?',
    'Deal closed-on column': 'Signed on',
    'Activity date column': 'Happened on',
    'Activity column': 'What',
  },
  forbidden: ['ID', 'Full name', 'E-mail'],
};

const keyLast: TestWorkbook = {
  name: 'the key in the last column, and a tab of open opportunities',
  locale: 'en_GB',
  tabs: [
    tab(
      'Opportunities',
      [
        ['Opportunity', ({ number }) => `Project ${number}`],
        ['Lead no', ({ number }) => `A${number}`],
        ['Status', ({ number }) => word('Open|Proposal|Negotiation', number % 3)],
        ['Opened on', ({ createdDay }) => day(createdDay)],
      ],
      leadRecords(50, 7),
    ),
    tab(
      'Leads',
      [
        ['First name', ({ number }) => `First${number}`],
        ['Last name', ({ number }) => `Last${number % 40}`],
        ['Do not email', ({ isYes }) => (isYes ? 'x' : '')],
        ['Company size', ({ employees, number }) => (number % 9 === 0 ? '51-200' : employees)],
        ['Interest', ({ industry }) => word('Loans|Cards|Savings|Insurance', industry)],
        ['Last contact', ({ lastSeenDay }) => day(lastSeenDay)],
        ['City', ({ country }) => word('Leeds|York|Bath', country)],
        ['Lead no', ({ number }) => `A${number}`],
      ],
      leadRecords(90, 7),
    ),
  ],
  leads: 'Leads',
  headerRow: 1,
  key: 'Lead no',
  deals: 'Opportunities',
  activities: null,
  settings: { 'Deal outcome column': 'Status', 'Deal created-on column': 'Opened on' },
  forbidden: ['First name', 'Last name', 'Lead no'],
};

const usage: TestWorkbook = {
  name: 'numbers of use, ranges and check boxes',
  locale: 'en_US',
  tabs: [
    tab(
      'Trial users',
      [
        ['user_id', ({ number }) => `u_${number}`],
        ['organization_name', ({ number }) => `Org ${number}`],
        ['team_size', sizeRange],
        ['website_visits', ({ visits }) => visits],
        ['last_seen', ({ lastSeenDay }) => day(lastSeenDay)],
        ['plan', ({ country }) => word('free|pro|team', country)],
        ['invited_colleagues', ({ isYes }) => isYes],
        ['created_at', ({ createdDay }) => day(createdDay)],
        ['lead_score', ({ employees }) => employees % 100],
      ],
      leadRecords(100, 10),
    ),
    tab('Ideas', [['Note', ({ number }) => `Idea ${number}`]], leadRecords(5, 10)),
  ],
  leads: 'Trial users',
  headerRow: 1,
  key: 'user_id',
  deals: null,
  activities: null,
  settings: {},
  forbidden: ['user_id', 'organization_name', 'lead_score'],
};

/** English workbooks: other tab names, other orders, other ways to say the same. */
export const englishWorkbooks: readonly TestWorkbook[] = [plain, form, lowHeaders, byEmail, keyLast, usage];
