import type { MomentPreview, MomentsView, WentBack } from '../../shared/index.ts';
import { keptVersions, Restoration } from '../changes/restoration.ts';
import { say as changesSay } from '../changes/sentences.ts';
import type { Book } from '../sheets/book.ts';
import { forPage } from './for-page.ts';

/** What can be gone back to, the latest first. */
export function readMoments(): MomentsView {
  return forPage((book) => {
    const kept = keptVersions(book);
    if (!kept?.last) return { stopped: changesSay.noVersions(), moments: [] };
    return { stopped: null, moments: kept.moments() };
  });
}

/** What going back to a moment changes; nothing is written. */
export function previewMoment({ number }: { number: number }): MomentPreview {
  return forPage((book) => {
    const restoration = restorationOf(book, number);
    if ('stopped' in restoration) return { stopped: restoration.stopped, lines: [], seen: '' };
    const shown = restoration.shown();
    if ('stopped' in shown) return { stopped: shown.stopped, lines: [], seen: '' };
    return { stopped: null, lines: [...shown.lines], seen: restoration.seen };
  });
}

/** Puts a moment's rules, statuses, settings and lists back. @param seen of what was shown before */
export function goBack({ number, seen }: { number: number; seen: string }): WentBack {
  return forPage((book) => {
    const refused = (said: string) => ({ said, isRestored: false });
    const restoration = restorationOf(book, number);
    if ('stopped' in restoration) return refused(restoration.stopped);
    const shown = restoration.shown();
    if ('stopped' in shown) return refused(shown.stopped);
    return restoration.seen === seen ? restoration.carryOut() : refused(changesSay.changedMeanwhile());
  });
}

function restorationOf(book: Book, number: number): Restoration | { readonly stopped: string } {
  const kept = keptVersions(book);
  const chosen = kept?.all.find((version) => version.number === number);
  if (!kept || chosen === undefined) return { stopped: changesSay.versionGone(number) };
  return Restoration.of(book, kept, chosen);
}
