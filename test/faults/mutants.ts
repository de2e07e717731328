import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { addonCode, mailCode } from '../../build.mjs';

/** The add-on with one safeguard taken out. */
export interface Mutant {
  readonly name: string;
  /** From the root of the project. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What a run must say of it. */
  readonly violation: RegExp;
  /** The one in which it shows, for those that show in no other. */
  readonly scenario?: string;
  /** Whether it is the build that may send mail. */
  readonly hasMail?: true;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'does not read the keys again before and after it writes',
    file: 'src/addon/score/rows-to-write.ts',
    from: 'const textOf = (cell: Cell) => scoredForText(cell, decimalMark);',
    to: 'const textOf = (cell: Cell) => scoredForText(cell, decimalMark);\n  if (expected) return [...expected];',
    violation: /shows the score|score \d+, (own|scored for)/,
  },
  {
    name: 'does not look where the columns are before it writes',
    file: 'src/addon/sheets/standing-tab.ts',
    from: 'if (!this.areHeadersStill()) throw new ColumnsMoved();',
    to: '',
    violation: /what people own was changed/,
    scenario: 'scoring again',
  },
  {
    name: 'takes leads without a company for one company',
    file: 'src/follow-up/accounts/account-of.ts',
    from: 'const key = foldName(name);',
    to: "const key = isLead[row] === 1 ? foldName(name) || 'none' : '';",
    violation: /a line for leads without a company/,
    scenario: 'accounts again',
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
    from: 'this.log = log.append(lines, minuteOfEntry(book));\n    this.clear(lines);',
    to: 'this.clear(lines);\n    this.log = log.append(lines, minuteOfEntry(book));',
    violation: /what people own was changed: calls, note of call/,
  },
  {
    name: 'does not know what a run that was cut off has taken into Calls',
    file: 'src/addon/call-list/call-log.ts',
    from: 'begun === null ? new Set<string>() : this.linesOf(begun)',
    to: 'new Set<string>()',
    violation: /after the run in peace Calls column/,
    scenario: 'call list again',
  },
  {
    name: 'keeps a recorded deal only once it is written',
    file: 'src/addon/sales/sale-writing.ts',
    from: 'keepLastSale(this.book.kept, { what, key, tabId: tab.id, row, cells: written });\n    writeDeal(place, row, written);',
    to: 'writeDeal(place, row, written);\n    keepLastSale(this.book.kept, { what, key, tabId: tab.id, row, cells: written });',
    violation: /after the run in peace (scoreband\.lastSale|Deals column)/,
    scenario: 'recording a sale',
  },
  {
    name: 'records a deal wherever its row has gone',
    file: 'src/addon/sales/sale-writing.ts',
    from: 'tab: whileKnown(place.tab, after)',
    to: 'tab: after.length > 0 ? place.tab : whileKnown(place.tab, after)',
    violation: /the deal D\d does not stand as it was noted|a row of Deals is of no one deal/,
    scenario: 'recording a sale',
  },
  {
    name: 'does not keep what it is about to deal',
    file: 'src/addon/score/document-writing.ts',
    from: 'if (document.followUp?.owners) this.dealing.remember(document, document.followUp.owners);',
    to: '',
    violation: /after the run in peace (Owners column 5|Memory column 7)/,
    scenario: 'scoring that deals leads',
  },
  {
    name: 'takes leads from their owners',
    file: 'src/addon/score/rows-to-write.ts',
    from: 'if (!isEmptyCell(cell)) return asWritten(cell);\n    return dealing',
    to: 'return dealing',
    violation: /what people own was changed: owner of L\d/,
    scenario: 'scoring that deals leads',
  },
  {
    name: 'keeps the way back of a hand-over only once it is done',
    file: 'src/addon/owners/held-owners.ts',
    from: `if (record !== null) store.write(record);
  try {
    writeCells([{ tab: leadsTab, cells }]);
  } catch (error) {
    if (error instanceof ColumnsMoved) store.write(before);
    throw error;
  }
  return noted(book, cause);`,
    to: `writeCells([{ tab: leadsTab, cells }]);
  const said = noted(book, cause);
  if (record !== null) store.write(record);
  return said;`,
    violation: /after the run in peace scoreband\.handedOver/,
    scenario: 'handing leads over',
  },
  {
    name: 'does not know which columns it was making anew',
    file: 'src/addon/score/ready-outputs.ts',
    from: 'noteRemade(book.kept, remembered);',
    to: '',
    violation: /after the run in peace (Leads column 11|Memory column 4)/,
    scenario: 'scoring that puts back what Memory keeps',
  },
  {
    name: 'goes back without a look whether all is as it was shown',
    file: 'src/addon/sidebar/go-back.ts',
    from: 'return restoration.seen === seen ?',
    to: "return seen !== '' ?",
    violation: /what somebody had changed meanwhile was written over: (Rules|Statuses)/,
    scenario: 'going back in the sidebar',
  },
  {
    name: 'goes back without another look right before it writes',
    file: 'src/addon/sheets/unless-changed.ts',
    from: 'if (!this.areCellsStill(isAgain)) throw new ColumnsMoved();',
    to: 'super.look();',
    violation: /what somebody had changed meanwhile was written over: (Rules|Statuses)/,
    scenario: 'going back in the sidebar',
  },
  {
    name: 'goes back before it keeps since when stamps are taken back',
    file: 'src/addon/changes/restoration.ts',
    from: `this.keepStampsSince(this.stampsGoSince(stampsBefore));
      this.write(present, model);`,
    to: `this.write(present, model);
      this.keepStampsSince(this.stampsGoSince(stampsBefore));`,
    violation: /after the run in peace Leads column 11/,
    scenario: 'going back in the sidebar',
  },
  {
    name: 'goes back where what stands there could not be kept',
    file: 'src/addon/changes/restoration.ts',
    from: 'if (unkept !== null) return',
    to: "if (unkept?.code === '') return",
    violation: /a minimum that somebody had lowered is gone/,
    scenario: 'restoring a version',
  },
  {
    name: 'adopts without a look whether all is as it was shown',
    file: 'src/addon/draft/adopt-draft.ts',
    from: 'const model = shown.again(drafted(present), null);',
    to: 'const model = ShownModel.of(drafted(present), null) as ShownModel | null;',
    violation: /what somebody had changed meanwhile was written over: (Rules|Statuses)/,
    scenario: 'adopting a draft',
  },
  {
    name: 'adopts without another look right before it writes',
    file: 'src/addon/draft/adopt-draft.ts',
    from: 'tab: model.unlessChanged(id, [...present, ...drafts]).tab,',
    to: 'tab: model.tabs[id]!,',
    violation: /what somebody had changed meanwhile was written over: (Rules|Statuses)/,
    scenario: 'adopting a draft',
  },
  {
    name: 'adopts where what stands there could not be kept',
    file: 'src/addon/draft/adopt-draft.ts',
    from: 'if (unkept !== null) return',
    to: "if (unkept?.code === '') return",
    violation: /points that somebody had lowered are gone/,
    scenario: 'adopting a draft',
  },
  {
    name: 'forgets a lead in tabs only, and not in what is kept with the document',
    file: 'src/addon/forget/found-names.ts',
    from: 'writeWithout(this.records);',
    to: 'void writeWithout;',
    violation: /is said to be forgotten, and is named in scoreband\.(handedOver|lastSale)/,
    scenario: 'forgetting a lead',
  },
  {
    name: 'forgets whoever stands where the lead stood',
    file: 'src/addon/sheets/while-known.ts',
    from: 'if (!together.every((cell) => mayBe(cell, textOf(cell)))) throw new ColumnsMoved();',
    to: 'void [together.every((cell) => mayBe(cell, textOf(cell))), ColumnsMoved];',
    violation: /is said to be forgotten, and is named in Calls|another lead has lost/,
    scenario: 'forgetting a lead',
  },
  {
    name: 'forgets whose a row is before the rest of it is empty',
    file: 'src/addon/forget/found-names.ts',
    from: '[false, true].flatMap((isName) =>',
    to: '[true, false].flatMap((isName) =>',
    violation: /after the run in peace Memory column \d/,
    scenario: 'forgetting a lead',
  },
  {
    name: 'takes an answer that came during a run for scored',
    file: 'src/addon/schedule/run-on-answer.ts',
    from: 'return answerDueSince === null || answerDueSince > startedAt ? {} : { answerDueSince: null };',
    to: 'return answerDueSince === startedAt + 0.5 ? {} : { answerDueSince: null };',
    violation: /nobody knows of the answer A\d/,
    scenario: 'a form trigger that comes during a run',
  },
  {
    name: 'forgets an answer for which another run left no time',
    file: 'src/addon/schedule/run-on-answer.ts',
    from: 'else record(held !== null && isScored(kept) ? answersScored(kept, startedAt) : {});',
    to: 'else record(held === null || isScored(kept) ? answersScored(kept, startedAt) : {});',
    violation: /nobody knows of the answer A\d/,
    scenario: 'answers that arrive during a run',
  },
  {
    name: 'keeps who one is for everybody',
    file: 'src/addon/sidebar/who-are-you.ts',
    from: "new StoredValue('scoreband.owner', userStore)",
    to: "new StoredValue('scoreband.owner', [userStore].length > 1 ? userStore : undefined)",
    violation: /who one is has been kept for somebody else/,
    scenario: 'saying who one is',
  },
  {
    name: 'notes a mail as sent only once it is gone',
    file: 'src/addon/mail/send-mails.ts',
    from: 'if (mails.length > 0) this.noteSent(mails, crossings, record);',
    to: 'for (const mail of mails) failureOf(mail);\n    if (mails.length > 0) this.noteSent(mails, crossings, record);\n    mails.length = 0;',
    violation: /mailed twice: (ann|bo)@example\.com/,
    scenario: 'scheduled scoring that mails',
    hasMail: true,
  },
  {
    name: 'says nothing of mails that may not have gone',
    file: 'src/addon/mail/send-mails.ts',
    from: 'for (const { to } of mails) unsent[to] = say.perhapsUnsent(to, at);',
    to: 'for (const { to } of mails) delete unsent[to];',
    violation: /not mailed, and nothing says so/,
    scenario: 'scheduled scoring that mails',
    hasMail: true,
  },
];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds a mutant and returns the path of its script. */
export async function built(mutant: Mutant): Promise<string> {
  const path = `${root}out/test/mutant-${mutants.indexOf(mutant)}.js`;
  await mkdir(`${root}out/test`, { recursive: true });
  const build = mutant.hasMail ? mailCode : addonCode;
  await writeFile(path, await build([mutation(mutant)]));
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
