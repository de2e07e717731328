import type { Template } from './concept.ts';
import { businessMail, company, lastContact, optOut } from './concepts/contact.ts';
import { events } from './concepts/events.ts';
import { title } from './concepts/person.ts';
import { businessMessage, need } from './concepts/request.ts';
import { budget, size, visits } from './concepts/size.ts';
import { source } from './concepts/source.ts';
import { urgency } from './concepts/urgency.ts';

export const servicesToBusinesses: Template = {
  trade: 'Services to businesses',
  asks: [
    { concept: urgency, points: 35, isMissed: true },
    { concept: size, points: 25, isMissed: true },
    { concept: budget, points: 25, isMissed: true },
    { concept: title, points: 20, isMissed: true },
    { concept: events, points: 25 },
    { concept: source, points: 15 },
    { concept: businessMessage, points: 30 },
    { concept: need, points: 30 },
    { concept: businessMail, points: 20 },
    { concept: optOut, points: 30 },
    { concept: lastContact, points: 10 },
    { concept: visits, points: 10 },
    { concept: company, points: 5 },
  ],
};
