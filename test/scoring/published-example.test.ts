import { describe, expect, it } from 'vitest';
import { date, statusesOf, type Workbook, whysOf } from './score-workbook.ts';

// The worked example of a published guide to lead scoring (DESIGN section 3).
const example: Workbook = {
  leads: [
    ['Email', 'Industry', 'Employees', 'Job title'],
    ['dana@example.com', 'SaaS', 150, 'Marketing Director'],
    ['sam@example.edu', 'Education', '', 'Student researcher'],
  ],
  rules: [
    { Rule: 'Industry SaaS', Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 20 },
    { Rule: 'Company size', Field: 'Employees', Test: 'between', Value: '50, 500', Points: 15 },
    { Rule: 'Marketing Director', Field: 'Job title', Test: 'is', Value: 'Marketing Director', Points: 15 },
    {
      Rule: 'Pricing page twice',
      Field: 'Activity',
      Test: 'is',
      Value: 'Pricing page',
      Points: 15,
      'At least': 2,
    },
    { Rule: 'Comparison guide', Field: 'Activity', Test: 'is', Value: 'Comparison guide', Points: 10 },
    { Rule: 'Demo request', Field: 'Activity', Test: 'is', Value: 'Demo request', Points: 25 },
    { Rule: 'Webinar', Field: 'Activity', Test: 'is', Value: 'Webinar attended', Points: 15 },
    { Rule: 'Student', Field: 'Job title', Test: 'contains any of', Value: 'student', Points: -50 },
  ],
  activities: [
    ['Email', 'Activity', 'When'],
    ['dana@example.com', 'Pricing page', date('2026-11-10')],
    ['dana@example.com', 'Pricing page', date('2026-11-12')],
    ['dana@example.com', 'Comparison guide', date('2026-11-12')],
    ['dana@example.com', 'Demo request', date('2026-11-14')],
    ['sam@example.edu', 'Comparison guide', date('2026-11-09')],
    ['sam@example.edu', 'Webinar attended', date('2026-11-11')],
  ],
};

describe('the published example', () => {
  it('gives the marketing director 100 points, and the student none', () => {
    expect(whysOf(example)).toEqual([
      '100 = +20 Industry SaaS · +15 Company size · +15 Marketing Director · +15 Pricing page twice · +10 Comparison guide · +25 Demo request',
      '0 = +10 Comparison guide · +15 Webinar · −50 Student · +25 Score floor',
    ]);
  });

  it('makes them High priority and Early-stage on the default ladder', () => {
    expect(statusesOf(example)).toEqual(['High priority', 'Early-stage']);
  });

  it('makes the director an SQL on the ladder 0–39, 40–69, 70+', () => {
    const statuses = [
      ['Status', 'Min score'],
      ['Early-stage', 0],
      ['MQL', 40],
      ['SQL', 70],
    ];
    expect(statusesOf({ ...example, statuses })).toEqual(['SQL', 'Early-stage']);
  });
});
