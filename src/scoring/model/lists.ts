import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { foldName } from '../reading/fold.ts';
import { compileDomainPatterns } from '../reading/read-email.ts';
import type { Table } from '../reading/table.ts';

/** Items of each list as typed, by folded name. */
export type Lists = ReadonlyMap<string, readonly string[]>;

/** The built-in lists, each replaced by the tab's list of that name, even an empty one; of two equal headers the leftmost counts. */
export function readLists(table: Table | null): Lists {
  const lists = new Map<string, readonly string[]>();
  table?.headers.forEach((header, index) => {
    const name = foldName(header);
    if (name === '' || lists.has(name)) return;
    const cells = table.columns[index]!.filter((cell) => !isEmptyCell(cell));
    lists.set(
      name,
      cells.map((cell) => cellText(cell).trim()),
    );
  });
  for (const { name, items } of builtInLists) {
    if (!lists.has(foldName(name))) lists.set(foldName(name), items);
  }
  return lists;
}

/** Whether a domain stands in one of these lists, or below one that does. */
export function domainsListed(table: Table | null, ...names: readonly string[]): (domain: string) => boolean {
  const lists = readLists(table);
  return compileDomainPatterns(names.flatMap((name) => lists.get(foldName(name)) ?? []));
}

const words = (text: string): string[] => text.trim().split(/\s+/);

/** The lists that the Lists tab starts with. Academic and mail entries are domains; a domain covers its subdomains. */
export const builtInLists: readonly { readonly name: string; readonly items: readonly string[] }[] = [
  {
    name: 'Free mail',
    items: words(`
      gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.co.in yahoo.com.br
      yahoo.co.jp ymail.com rocketmail.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es
      outlook.com outlook.de outlook.fr outlook.es live.com live.co.uk live.fr live.nl msn.com aol.com icloud.com me.com
      mac.com proton.me protonmail.com pm.me gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de
      mail.com mail.ru yandex.ru yandex.com bk.ru inbox.ru list.ru rambler.ru zoho.com fastmail.com hey.com tutanota.com
      tuta.io orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it bluewin.ch
      comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net btinternet.com sky.com
      virginmedia.com ntlworld.com rediffmail.com qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net
      uol.com.br bol.com.br terra.com.br ig.com.br wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz abv.bg
      ukr.net shaw.ca rogers.com sympatico.ca bigpond.com optusnet.com.au xtra.co.nz telenet.be skynet.be ziggo.nl
      kpnmail.nl hetnet.nl`),
  },
  {
    name: 'Disposable mail',
    items: words(`
      mailinator.com guerrillamail.com guerrillamail.info sharklasers.com grr.la 10minutemail.com temp-mail.org tempmail.com
      throwawaymail.com yopmail.com trashmail.com trashmail.de getnada.com dispostable.com maildrop.cc mailnesia.com
      mintemail.com mohmal.com fakeinbox.com spamgourmet.com mytemp.email moakt.com emailondeck.com discard.email
      mailcatch.com tempail.com tempr.email burnermail.io 33mail.com anonbox.net byom.de einrot.com wegwerfmail.de`),
  },
  {
    name: 'Academic',
    items: words(`
      edu *.edu.* *.ac.* ac.uk ac.jp ac.kr ac.in ac.nz ac.za ac.at edu.au uni-*.de *.uni-*.de tu-*.de fu-berlin.de hu-berlin.de
      rwth-aachen.de lmu.de tum.de kit.edu ethz.ch epfl.ch uzh.ch unibe.ch univ-*.fr *.univ-*.fr sorbonne-universite.fr
      unibo.it unimi.it uniroma1.it polimi.it kuleuven.be ugent.be uva.nl tudelft.nl leidenuniv.nl ku.dk dtu.dk kth.se
      lu.se uu.se uio.no ntnu.no helsinki.fi aalto.fi utoronto.ca ubc.ca mcgill.ca usp.br unicamp.br`),
  },
  {
    name: 'Role addresses',
    items: words(`
      info@* contact@* office@* hello@* sales@* support@* admin@* administrator@* webmaster@* postmaster@* hostmaster@*
      marketing@* service@* team@* help@* billing@* accounts@* jobs@* careers@* hr@* press@* media@* noreply@* no-reply@*
      kontakt@* mail@* enquiries@* reception@*`),
  },
  { name: 'Competitors', items: [] },
];
