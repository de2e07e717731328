import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { addonCode } from '../../build.mjs';

/** The add-on with one safeguard taken out. */
export interface Mutant {
  readonly name: string;
  /** From the root of the project. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What a run must say of it. */
  readonly violation: RegExp;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'does not read the keys again before and after it writes',
    file: 'src/addon/score/rows-to-write.ts',
    from: 'export function readKeyTexts({ book, leadsTab, scores }: ScoredDocument): string[] {',
    to: 'export function readKeyTexts({ book, leadsTab, scores, keyTexts }: ScoredDocument): string[] {\n  if (keyTexts) return [...keyTexts];',
    violation: /shows the score|score \d+, (own|scored for)/,
  },
  {
    name: 'does not look where the columns are before it writes',
    file: 'src/addon/sheets/standing-tab.ts',
    from: 'if (!this.areHeadersStill()) throw new ColumnsMoved();',
    to: '',
    violation: /what people own was changed/,
  },
  {
    name: 'says nothing of what goes wrong',
    file: 'src/addon/menu/tell-failure.ts',
    from: "if (mayShow && isGranted('spreadsheet')) new Message(title, sentenceOf(error)).tell();",
    to: "if (mayShow && isGranted('spreadsheet')) sentenceOf(error);",
    violation: /nobody was told what happened/,
  },
  {
    name: 'gives its columns the name first, before they are whole',
    file: 'src/addon/sheets/unfinished-columns.ts',
    from: 'sheet.addDeveloperMetadata(this.key, this.begun);',
    to: '',
    violation: /after the run in peace/,
  },
  {
    name: 'asks while it holds the lock',
    file: 'src/addon/draft/adopt-draft.ts',
    from: 'const held = withDocumentLock((): AdoptedDraft => {',
    to: 'const held = withDocumentLock((): AdoptedDraft => {\n new Message(say.adoptTitle, say.adoptTitle).tell();',
    violation: /a dialog was shown under a lock/,
  },
  {
    name: 'takes results off the call list before they are in Calls',
    file: 'src/addon/call-list/renew-call-list.ts',
    from: 'this.log = log.append(lines, minuteOfStart(book));\n    this.clear(lines);',
    to: 'this.clear(lines);\n    this.log = log.append(lines, minuteOfStart(book));',
    violation: /what people own was changed: calls, note of call/,
  },
  {
    name: 'does not know what a run that was cut off has taken into Calls',
    file: 'src/addon/call-list/call-log.ts',
    from: 'begun === null ? new Set<string>() : this.linesOf(begun)',
    to: 'new Set<string>()',
    violation: /after the run in peace Calls column/,
  },
  {
    name: 'keeps a recorded deal only once it is written',
    file: 'src/addon/sales/sale-writing.ts',
    from: 'keepLastSale(this.book.kept, { what, key, tabId: tab.id, row, cells: written });\n    writeDeal(place, row, written);',
    to: 'writeDeal(place, row, written);\n    keepLastSale(this.book.kept, { what, key, tabId: tab.id, row, cells: written });',
    violation: /after the run in peace (scoreband\.lastSale|Deals column)/,
  },
];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds a mutant and returns the path of its script. */
export async function built(mutant: Mutant): Promise<string> {
  const path = `${root}out/test/mutant-${mutants.indexOf(mutant)}.js`;
  await mkdir(`${root}out/test`, { recursive: true });
  await writeFile(path, await addonCode([mutation(mutant)]));
  return path;
}

function mutation({ file, from, to }: Mutant): Plugin {
  return {
    name: 'mutation',
    setup(build) {
      build.onLoad({ filter: new RegExp(`${file}$`) }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        if (!text.includes(from)) throw new Error(`mutation: not there any more in ${file}: ${from}`);
        return { contents: text.replace(from, () => to), loader: 'ts' };
      });
    },
  };
}
