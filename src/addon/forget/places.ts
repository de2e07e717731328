/** Where tabs of ours name leads. */
export interface Place {
  /** As in the tab's metadata. */
  readonly id: string;
  /** Sheet row of the headers; null in a report, where they stand above each of its tables. */
  readonly headerRow: number | null;
  /** Headers of columns whose cells say which lead a row is about. */
  readonly naming: readonly string[];
  /** Headers of what is emptied in such a row; all of its cells but those of people where `isWhole`. */
  readonly emptied: readonly string[];
  readonly isWhole?: true;
  /** Headers of what people fill in. */
  readonly theirs?: readonly string[];
  /** Headers of sentences of ours that may name a lead. */
  readonly sentences?: readonly string[];
}

const theirs = ['Result', 'Again on', 'Note'];

export const places: readonly Place[] = [
  {
    id: 'crossings',
    headerRow: 1,
    naming: ['Lead', 'Lead key', 'Name'],
    emptied: ['Lead', 'Lead key', 'Name'],
  },
  { id: 'misses', headerRow: null, naming: ['Lead'], emptied: ['Lead'] },
  {
    ...{ id: 'calls', headerRow: 1, naming: ['Lead key', 'Name'], emptied: ['Lead key', 'Name'] },
    theirs: ['Note'],
  },
  {
    ...{ id: 'callList', headerRow: 3, naming: ['Key', 'Lead'], emptied: [], isWhole: true },
    ...{ theirs, sentences: ['Remark'] },
  },
  { id: 'changes', headerRow: 1, naming: [], emptied: [], sentences: ['What'] },
  { id: 'memory', headerRow: 1, naming: ['Lead key'], emptied: [], isWhole: true },
  {
    ...{ id: 'accounts', headerRow: null, naming: ['Best lead'], emptied: ['Best lead'] },
    sentences: ['Why'],
  },
  { id: 'review', headerRow: null, naming: ['Surprises'], emptied: ['Surprises'], theirs: ['Yours'] },
  { id: 'draft', headerRow: null, naming: ['Lead'], emptied: ['Lead'] },
];
