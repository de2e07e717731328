import { createTimeZone } from '../../scoring/index.ts';
import type { SaleToRecord } from '../../shared/index.ts';
import { buildAccounts } from '../accounts/build-accounts.ts';
import { restoreVersion } from '../changes/restore-version.ts';
import { buildConversion } from '../conversion/build-conversion.ts';
import { withBook } from '../document/run-action.ts';
import { title } from '../document/sentences.ts';
import { adoptDraft } from '../draft/adopt-draft.ts';
import { compareDraft } from '../draft/compare-draft.ts';
import { say as draftSay } from '../draft/sentences.ts';
import { forgetLeadWithDialogs } from '../forget/forget-lead.ts';
import { handOverWithDialogs } from '../owners/hand-over-leads.ts';
import { showOwners } from '../owners/show-owners.ts';
import { removeScoreband } from '../remove/remove-scoreband.ts';
import { buildReview } from '../review/build-review.ts';
import { recordSaleWithDialogs, recordTypedSaleWithDialogs } from '../sales/record-sale.ts';
import { chooseSchedule } from '../schedule/choose-schedule.ts';
import { scheduleNotices } from '../schedule/schedule-report.ts';
import { takeOverEarlierTrigger } from '../schedule/schedule-trigger.ts';
import { activeTimeZone, type Book, type RunStart } from '../sheets/book.ts';
import { isScriptInUtc, now } from '../sheets/clock.ts';
import { DocumentProperties } from '../sheets/document-properties.ts';
import { dropUnsent, flush } from '../sheets/spreadsheet.ts';
import { Message } from '../sheets/ui.ts';
import { findEvidenceWithDialogs } from './evidence-dialog.ts';
import { showMenu } from './menu.ts';
import { openSidebar } from './open-sidebar.ts';
import { callListAndTell, checkAndTell, explainAndTell, scoreAndTell } from './score-dialog.ts';
import { say } from './sentences.ts';
import { addFromTemplateWithDialogs, setUpWithDialogs } from './set-up-dialog.ts';
import { tellFailure } from './tell-failure.ts';

// The functions that the items of the menu call, by their names in `menu.ts`.

export const menuOpenSidebar = () => fromMenu(openSidebar);

export const menuSetUp = () =>
  onBook((book) => {
    const isToScore = setUpWithDialogs(book);
    showMenu();
    if (isToScore) scoreAndTell();
  });

export const menuScoreLeads = () => fromMenu(scoreAndTell);

export const menuCallList = () => fromMenu(callListAndTell);

export const menuExplainLead = () => fromMenu(explainAndTell);

export const menuCheckRules = () => fromMenu(checkAndTell);

export const menuBuildConversion = () =>
  fromMenu(() => {
    const { stopped, messages } = buildConversion({ by: 'menu' });
    new Message(title, stopped ?? messages.join('\n\n')).tell();
  });

export const menuAccounts = () =>
  fromMenu(() => {
    const { stopped, messages } = buildAccounts({ by: 'menu' });
    new Message(title, stopped ?? messages.join('\n\n')).tell();
  });

export const menuReview = () =>
  fromMenu(() => {
    const { stopped, messages } = buildReview({ by: 'menu' });
    new Message(title, stopped ?? messages.join('\n\n')).tell();
  });

export const menuSchedule = () => onBook(chooseSchedule);

export const menuAddFromTemplate = () => onBook(addFromTemplateWithDialogs);

export const menuFindEvidence = () => onBook(findEvidenceWithDialogs);

export const menuCompareDraft = () =>
  fromMenu(() => {
    const { stopped, messages } = compareDraft({ by: 'menu' });
    new Message(draftSay.menu.compare, stopped ?? messages.join('\n\n')).tell();
  });

export const menuAdoptDraft = () => onBook(adoptDraft);

export const menuRestoreVersion = () =>
  onBook((book) => {
    if (restoreVersion(book)) scoreAndTell();
  });

export const menuOwners = () => onBook(showOwners);

export const menuHandOver = () => onBook(handOverWithDialogs);

export const menuForget = () => onBook(forgetLeadWithDialogs);

export const menuSaleWon = () => onBook((book) => recordSaleWithDialogs(book, 'won'));

export const menuSaleLost = () => onBook((book) => recordSaleWithDialogs(book, 'lost'));

/** The sidebar calls it: whoever has typed a result need not look for the lead. */
export const recordTypedSale = (sale: SaleToRecord) =>
  onBook((book) => recordTypedSaleWithDialogs(book, sale));

export const menuRemove = () =>
  onBook((book) => {
    removeScoreband(book);
    showMenu();
  });

export const menuHelp = () => fromMenu(() => new Message(title, say.help(isScriptInUtc())).tell());

function onBook(action: (book: Book) => void): void {
  const start: RunStart = { command: 'menu', request: { by: 'menu' } };
  fromMenu(() => withBook(start, action, (sentence) => new Message(title, sentence).tell()));
}

/** A schedule that does not run tells nobody, so it is said here. */
function fromMenu(action: () => void): void {
  try {
    action();
    const kept = new DocumentProperties();
    takeOverEarlierTrigger(kept);
    const notices = scheduleNotices(kept, now(), activeTimeZone() ?? createTimeZone('UTC'));
    if (notices.length > 0) new Message(title, notices.join('\n\n')).tell();
    // What is refused only when it is sent is to be told as well.
    flush();
  } catch (error) {
    dropUnsent();
    tellFailure(error);
  }
}
