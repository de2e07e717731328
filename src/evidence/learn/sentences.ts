/** Every sentence that a user reads about learning from deals. */
import { quoted } from '../../scoring/index.ts';
import type { LearningWarning, Refusal } from './refusal.ts';

const number = (amount: number): string => amount.toLocaleString('en-US');
const percent = (share: number): string => `${Math.round(share * 100)} %`;
/** Of a hundred pairs of a won and a lost deal, those that are told apart; kept from 100, which is never certain. */
const ofHundred = (auc: number): number => Math.min(99, Math.round(auc * 100));

/** Why no points are suggested, and what to do. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'no-deals':
      return 'There are no closed deals to learn from. Enter won and lost deals in the Deals tab.';
    case 'one-outcome-only':
      return `All ${number(refusal.deals)} closed deals are ${refusal.outcome}: what tells them from ${refusal.outcome === 'won' ? 'lost' : 'won'} ones cannot be seen. Enter those too.`;
    case 'too-few':
      return `${number(refusal.won)} won and ${number(refusal.lost)} lost deals are too few to learn from. Come back when there are ${refusal.needed} of each, better 40.`;
    case 'no-fields':
      return 'No column can be learnt from: each is empty, the same for all deals, different for every deal, or gives the outcome away. Add columns that are known before a deal closes.';
    case 'no-time':
      return 'To work them out takes longer than Google lets a script run. Take columns that say little out of the tab of leads, or group their values, then try again.';
    case 'no-signal':
      return `The columns do not tell won from lost deals beyond chance (right in ${ofHundred(refusal.auc)} of 100 pairs, where 50 is a coin toss), so no points are suggested. More deals or other columns may change that.`;
  }
}

/** What was noticed, and what to do. */
export function warningSentence(warning: LearningWarning): string {
  switch (warning.kind) {
    case 'constant':
      return `Column ${quoted(warning.field)} is the same for all deals, or empty. It is left out.`;
    case 'too-many-texts':
      return `Column ${quoted(warning.field)} has ${number(warning.texts)} different texts, and none of them in 5 deals. It is left out; group its values if they say something.`;
    case 'too-good':
      return `Column ${quoted(warning.field)} alone tells won from lost in ${ofHundred(warning.auc)} of 100 pairs. That is too good for something known beforehand: it is probably filled in after the outcome, and left out.`;
    case 'id':
      return `Column ${quoted(warning.field)} holds long whole numbers that are nearly all different: numbers that name something. It is left out.`;
    case 'good':
      return `Column ${quoted(warning.field)} alone tells won from lost in ${ofHundred(warning.auc)} of 100 pairs. Was it known when the lead came in? If sales fills it in later, take its rules out.`;
    case 'sided-text':
      return `All ${number(warning.deals)} deals with ${quoted(warning.text)} in column ${quoted(warning.field)} are ${warning.outcome}. Was it known when the lead came in? If sales fills it in later, take its rules out.`;
    case 'one-outcome':
      return `Column ${quoted(warning.field)} is filled in ${number(warning.filled)} deals, and all of them are ${warning.outcome}. It is probably filled in after the outcome, and left out.`;
    case 'late-word':
      return `Column ${quoted(warning.field)} sounds as if it were filled in on the way to the outcome. Take its rules out if it is not known when a lead comes in.`;
    case 'filled-later':
      return `Column ${quoted(warning.field)} is filled in ${percent(warning.won)} of the won deals and in ${percent(warning.lost)} of the lost ones. Was it filled in when the lead came in? If sales fills it in later, take its rules out.`;
    case 'no-words':
      return `Column ${quoted(warning.field)} is free text. None of its words and pairs of words tells won from lost deals beyond chance, so it says nothing here.`;
    case 'word-too-good':
      return `${quoted(warning.word)} in column ${quoted(warning.field)} tells won from lost better than what is known beforehand ever does: it was probably written after the outcome, and is left out.`;
    case 'late-in-text':
      return `${quoted(warning.word)} in column ${quoted(warning.field)} sounds as if it were written on the way to the outcome. Take its rule out if it is not known when a lead comes in.`;
    case 'good-card':
      return `These rules tell won from lost in ${ofHundred(warning.auc)} of 100 pairs, which is more than what is known when a lead comes in ever does. Look for a column that is filled in after the outcome.`;
    case 'few-outcomes':
      return `${number(warning.won)} won and ${number(warning.lost)} lost deals are few: below 40 of each, points that deals suggest are often no better than a good guess.`;
  }
}
