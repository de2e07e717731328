import { words } from '../words.ts';

/** Sentences and labels of handing leads over. */
export const handOverWords = {
  title: 'Hand over leads',
  hint: 'Somebody leaves, or is away for long: you see who gets which lead before anything is written.',
  open: 'Hand over…',
  whose: 'Whose open leads?',
  toWhom: 'To whom?',
  find: 'Find a name',
  nobody: 'Nobody has this in the name.',
  deal: 'Among the others, by their shares',
  more: (leads: number) => `and ${words.number(leads)} more`,
  handOver: (leads: number) => `Hand over ${words.number(leads)} ${words.leads(leads)}`,
  putBack: 'Put them back',
};
