import { describe, expect, it } from 'vitest';
import {
  type LearningWarning,
  type Refusal,
  refusalSentence,
  warningSentence,
} from '../../../src/evidence/index.ts';

describe('refusalSentence', () => {
  it.each<[Refusal, string]>([
    [
      { kind: 'no-deals' },
      'There are no closed deals to learn from. Enter won and lost deals in the Deals tab.',
    ],
    [
      { kind: 'one-outcome-only', outcome: 'won', deals: 1200 },
      'All 1,200 closed deals are won: what tells them from lost ones cannot be seen. Enter those too.',
    ],
    [
      { kind: 'too-few', won: 7, lost: 93, needed: 10 },
      '7 won and 93 lost deals are too few to learn from. Come back when there are 10 of each, better 40.',
    ],
    [
      { kind: 'no-fields' },
      'No column can be learnt from: each is empty, the same for all deals, different for every deal, or gives the outcome away. Add columns that are known before a deal closes.',
    ],
    [
      { kind: 'no-signal', auc: 0.534, low: 0.47 },
      'The columns do not tell won from lost deals beyond chance (right in 53 of 100 pairs, where 50 is a coin toss), so no points are suggested. More deals or other columns may change that.',
    ],
  ])('of %j', (refusal, sentence) => {
    expect(refusalSentence(refusal)).toBe(sentence);
  });
});

describe('warningSentence', () => {
  it.each<[LearningWarning, string]>([
    [
      { kind: 'constant', field: 'Region' },
      'Column "Region" is the same for all deals, or empty. It is left out.',
    ],
    [
      { kind: 'too-many-texts', field: 'ID', texts: 2000 },
      'Column "ID" has 2,000 different texts, and none of them in 5 deals. It is left out; group its values if they say something.',
    ],
    [
      { kind: 'id', field: 'Record' },
      'Column "Record" holds long whole numbers that are nearly all different: numbers that name something. It is left out.',
    ],
    [
      { kind: 'good', field: 'Interest', auc: 0.853 },
      'Column "Interest" alone tells won from lost in 85 of 100 pairs. Was it known when the lead came in? If sales fills it in later, take its rules out.',
    ],
    [
      { kind: 'sided-text', field: 'Channel', text: 'booked', outcome: 'won', deals: 13 },
      'All 13 deals with "booked" in column "Channel" are won. Was it known when the lead came in? If sales fills it in later, take its rules out.',
    ],
    [
      { kind: 'good-card', auc: 0.951 },
      'These rules tell won from lost in 95 of 100 pairs, which is more than what is known when a lead comes in ever does. Look for a column that is filled in after the outcome.',
    ],
    [
      { kind: 'too-good', field: 'Tags', auc: 0.999 },
      'Column "Tags" alone tells won from lost in 99 of 100 pairs. That is too good for something known beforehand: it is probably filled in after the outcome, and left out.',
    ],
    [
      { kind: 'one-outcome', field: 'Reason', outcome: 'lost', filled: 31 },
      'Column "Reason" is filled in 31 deals, and all of them are lost. It is probably filled in after the outcome, and left out.',
    ],
    [
      { kind: 'late-word', field: 'Deal stage' },
      'Column "Deal stage" sounds as if it were filled in on the way to the outcome. Take its rules out if it is not known when a lead comes in.',
    ],
    [
      { kind: 'filled-later', field: 'Discount', won: 0.79, lost: 0.333 },
      'Column "Discount" is filled in 79 % of the won deals and in 33 % of the lost ones. Was it filled in when the lead came in? If sales fills it in later, take its rules out.',
    ],
    [
      { kind: 'no-words', field: 'Notes' },
      'Column "Notes" is free text. None of its words and pairs of words tells won from lost deals beyond chance, so it says nothing here.',
    ],
    [
      { kind: 'word-too-good', field: 'Notes', word: 'welcome aboard' },
      '"welcome aboard" in column "Notes" tells won from lost better than what is known beforehand ever does: it was probably written after the outcome, and is left out.',
    ],
    [
      { kind: 'late-in-text', field: 'Notes', word: 'signed' },
      '"signed" in column "Notes" sounds as if it were written on the way to the outcome. Take its rule out if it is not known when a lead comes in.',
    ],
    [
      { kind: 'few-outcomes', won: 22, lost: 130 },
      '22 won and 130 lost deals are few: below 40 of each, points that deals suggest are often no better than a good guess.',
    ],
  ])('of %j', (warning, sentence) => {
    expect(warningSentence(warning)).toBe(sentence);
  });
});
