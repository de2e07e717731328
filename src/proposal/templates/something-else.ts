import type { Template } from './concept.ts';
import { businessMail, lastContact, optOut, phone } from './concepts/contact.ts';
import { events } from './concepts/events.ts';
import { title } from './concepts/person.ts';
import { message, need } from './concepts/request.ts';
import { budget, size, visits } from './concepts/size.ts';
import { source } from './concepts/source.ts';
import { urgency } from './concepts/urgency.ts';

/** What tells leads apart in most trades. */
export const somethingElse: Template = {
  trade: 'Something else',
  asks: [
    { concept: urgency, points: 40, isMissed: true },
    { concept: budget, points: 25, isMissed: true },
    { concept: events, points: 25 },
    { concept: title, points: 20 },
    { concept: size, points: 20 },
    { concept: message, points: 30 },
    { concept: need, points: 30 },
    { concept: source, points: 15, isMissed: true },
    { concept: visits, points: 15 },
    { concept: lastContact, points: 15 },
    { concept: optOut, points: 30 },
    { concept: phone, points: 10 },
    { concept: businessMail, points: 15 },
  ],
};
