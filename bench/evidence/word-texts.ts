import { randomNumbers } from '../../src/evidence/fit/random.ts';
import { type Field, learnVocabulary, textField } from '../../src/evidence/index.ts';

/** Words and pairs of words, and what they add to the log-odds of a deal whose note holds them. */
export const plantedWords: readonly (readonly [words: string, share: number, logOdds: number])[] = [
  ['urgent', 0.12, 1.2],
  ['budget approved', 0.1, 1.4],
  ['just looking', 0.12, -1.3],
  ['student', 0.08, -1.4],
  ['referred', 0.1, 1],
];

/** Words of the planted pairs that other notes hold by themselves, where they say nothing. */
const partsAlone = ['budget', 'approved', 'just', 'looking'];
const partShare = 0.08;

const syllables = 'ba,be,co,da,di,fo,ga,ha,ju,ka,le,lo,ma,mi,no,pa,po,ra,ri,sa,se,ta,te,va,wo'.split(',');
const people = ['Anna', 'Bob', 'Carla', 'Dirk', 'Elena', 'Farid', 'Gwen', 'Hugo'];

export interface WordyDeals {
  fields: Field[];
  won: Uint8Array;
  /** As they are written. */
  notes: string[];
  /** First name of each lead, which its note may have too. */
  names: string[];
}

interface Shape {
  deals: number;
  seed: number;
  /** Whether the planted words say anything. */
  isPlanted: boolean;
  /** Words of a note beside the planted ones, on average. */
  words?: number;
  /** What sales adds to every note of a won, and of a lost deal. */
  endings?: readonly [won: string, lost: string];
}

/**
 * Seeded deals with a note each, of words that say nothing, with planted ones among them, the lead's name, an address and
 * a number; and two columns that say nothing. Names are written such that they would separate won from lost deals.
 */
export function generateWordyDeals({ deals, seed, isPlanted, words = 14, endings }: Shape): WordyDeals {
  const random = randomNumbers(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const vocabulary = Array.from({ length: 400 }, () => pick(syllables) + pick(syllables) + pick(syllables));
  const rows = Array.from({ length: deals }, () => {
    const parts = Array.from(
      { length: Math.max(3, Math.round(words * (0.5 + random()))) },
      () =>
        // a few words are common, most are rare
        vocabulary[Math.floor(vocabulary.length * random() ** 2)]!,
    );
    let logOdds = -0.7;
    for (const [text, share, effect] of plantedWords) {
      if (random() >= share) continue;
      parts.splice(Math.floor(random() * parts.length), 0, text);
      if (isPlanted) logOdds += effect;
    }
    for (const part of partsAlone)
      if (random() < partShare) parts.splice(Math.floor(random() * parts.length), 0, part);
    const won = random() < 1 / (1 + Math.exp(-logOdds));
    const name = pick(won ? people.slice(0, 6) : people.slice(2));
    const address = `${name.toLowerCase()}@${won ? 'alpha' : 'omega'}.example`;
    parts.splice(
      1 + Math.floor(random() * (parts.length - 1)),
      0,
      pick([name, address, String(won ? 4711 : 815)]),
    );
    if (endings !== undefined) parts.push(endings[won ? 0 : 1]);
    return { note: `${parts.join(' ')}.`, name, won };
  });
  const notes = rows.map(({ note }) => note);
  const names = rows.map(({ name }) => name);
  const field = textField(
    'Notes',
    notes.map((note) => note.toLowerCase()),
  );
  const peopleWords = new Set(people.map((name) => name.toLowerCase()));
  return {
    fields: [
      { ...field, vocabulary: learnVocabulary(field, { texts: notes, names, people: peopleWords }) },
      { kind: 'number', name: 'Size', values: Float64Array.from(rows, () => Math.round(500 * random())) },
      textField(
        'Region',
        rows.map(() => pick(['north', 'south', 'east', 'west'])),
      ),
    ],
    won: Uint8Array.from(rows, ({ won }) => (won ? 1 : 0)),
    ...{ notes, names },
  };
}
