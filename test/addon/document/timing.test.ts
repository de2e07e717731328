import { describe, expect, it } from 'vitest';
import { parseSchedule, parseTiming } from '../../../src/addon/document/timing.ts';

describe('what a person enters as a schedule', () => {
  it.each([
    ['off', 'off'],
    [' Hourly ', { interval: 'hourly', hour: 6 }],
    ['daily', { interval: 'daily', hour: 6 }],
    ['daily 19', { interval: 'daily', hour: 19 }],
    ['Daily, at 7 pm', { interval: 'daily', hour: 19 }],
    ['weekly at 12 am', { interval: 'weekly', hour: 0 }],
    ['weekly 12pm.', { interval: 'weekly', hour: 12 }],
    ['daily 0', { interval: 'daily', hour: 0 }],
    ['daily 08:00', { interval: 'daily', hour: 8 }],
  ])('%j is read', (text, timing) => {
    expect(parseTiming(text)).toEqual(timing);
  });

  it.each([
    '',
    'daily 24',
    'daily 13 pm',
    'daily 0 am',
    'hourly 5',
    'every day',
    'daily 6 7',
    'daily -1',
    'on',
  ])('%j is no schedule', (text) => {
    expect(parseTiming(text)).toBeNull();
  });
});

describe('answers of a form behind a schedule', () => {
  it.each([
    ['daily 6 and answers', { interval: 'daily', hour: 6, hasAnswers: true }],
    ['Hourly, and form answers.', { interval: 'hourly', hour: 6, hasAnswers: true }],
    ['weekly 8 answers', { interval: 'weekly', hour: 8, hasAnswers: true }],
    ['daily + answers', { interval: 'daily', hour: 6, hasAnswers: true }],
    ['daily 19', { interval: 'daily', hour: 19, hasAnswers: false }],
    ['off', 'off'],
    ['answers', null],
    ['daily andanswers', null],
  ])('%j is read', (text, schedule) => {
    expect(parseSchedule(text)).toEqual(schedule);
  });
});
