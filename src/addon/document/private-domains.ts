import { compileDomainPatterns, foldName, readLists } from '../../scoring/index.ts';
import type { OwnTabs } from './own-tabs.ts';

/** Lists of domains that are no company's. */
const privateLists = ['Free mail', 'Academic', 'Disposable mail'];

export function privateDomains({ lists }: OwnTabs): (domain: string) => boolean {
  const all = readLists(lists?.table ?? null);
  return compileDomainPatterns(privateLists.flatMap((name) => all.get(foldName(name)) ?? []));
}
