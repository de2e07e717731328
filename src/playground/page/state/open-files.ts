import type { OpenedFile, Question } from '../../protocol.ts';
import type { QuestionAnswer } from './worker-client.ts';

const tabNames = ['Leads', 'Deals', 'Activities'] as const;

/** Reads the chosen files; asks which tab a .csv file is where its name does not say. Null where the person gives up. */
export async function readFiles(
  files: readonly File[],
  ask: (question: Question) => Promise<QuestionAnswer>,
): Promise<OpenedFile[] | null> {
  const found: OpenedFile[] = [];
  for (const file of files) {
    const isTable = /\.(csv|tsv|txt)$/i.test(file.name);
    const tabName = isTable ? (tabNamed(file.name) ?? (await ask(tabQuestion(file.name))).button) : null;
    if (tabName === 'CLOSE') return null;
    found.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), tabName });
  }
  return found;
}

/** The tab that a file's name says it is. */
function tabNamed(fileName: string): string | null {
  const words: Record<(typeof tabNames)[number], RegExp> = {
    Leads: /lead|contact|prospect/i,
    Deals: /deal|opportunit|sales/i,
    Activities: /activit|event|engagement/i,
  };
  const matching = tabNames.filter((name) => words[name].test(fileName));
  return matching.length === 1 ? matching[0]! : null;
}

function tabQuestion(fileName: string): Question {
  return {
    kind: 'alert',
    title: `What is in ${fileName}?`,
    text: '',
    buttons: tabNames.join('_'),
    under: null,
  };
}
