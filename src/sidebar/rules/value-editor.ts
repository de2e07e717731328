import { foldName, testDefinitions } from '../../scoring/index.ts';
import { editorWords as words } from './editor-words.ts';

type TestDefinition = (typeof testDefinitions)[number];

/** The test that a cell names, by its name or another word for it. */
export function testNamed(text: string): TestDefinition | undefined {
  const wanted = foldName(text);
  return testDefinitions.find(
    ({ name, synonyms = [] }) =>
      foldName(name) === wanted || synonyms.some((one) => foldName(one) === wanted),
  );
}

/** How the Value of a test is entered: not at all, as chips of the column, as a list's name, or as text with a hint. */
export type ValueEditor =
  | { readonly kind: 'none' | 'chips' | 'list' }
  | { readonly kind: 'text'; readonly hint: string };

export function valueEditorOf(test: TestDefinition): ValueEditor {
  const { hints } = words;
  switch (test.family) {
    case 'text':
      if (test.compares === 'equals') return { kind: 'chips' };
      return { kind: 'text', hint: test.compares === 'matches' ? hints.pattern : hints.texts };
    case 'list':
      return { kind: 'list' };
    case 'comparison':
      return { kind: 'text', hint: test.comparator === 'between' ? hints.between : hints.numbers };
    case 'age':
      return { kind: 'text', hint: hints.days };
    case 'emailDomain':
      return { kind: 'text', hint: hints.domains };
    default:
      return { kind: 'none' };
  }
}
