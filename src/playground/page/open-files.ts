import type { OpenedFile } from '../protocol.ts';
import { make } from './element.ts';

const tabNames = ['Leads', 'Deals', 'Activities'] as const;

/** Reads the chosen files; asks which tab a .csv file is where its name does not say. Null where the person gives up. */
export async function readFiles(files: readonly File[]): Promise<OpenedFile[] | null> {
  const found: OpenedFile[] = [];
  for (const file of files) {
    const isTable = /\.(csv|tsv|txt)$/i.test(file.name);
    const tabName = isTable ? (tabNamed(file.name) ?? (await askTab(file.name))) : null;
    if (isTable && tabName === null) return null;
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

function askTab(fileName: string): Promise<string | null> {
  const choices = tabNames.map((name) => make('button', { value: name }, name));
  const dialog = make(
    'dialog',
    { 'aria-labelledby': 'tab-question' },
    make(
      'form',
      { method: 'dialog' },
      make('h2', { id: 'tab-question', class: 'dialog-title' }, `What is in ${fileName}?`),
      make('div', { class: 'dialog-buttons' }, ...choices),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue || null);
    });
  });
}
