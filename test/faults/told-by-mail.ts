import type { SentMail } from '../../src/host/services/project.ts';
import type { TestDocument } from '../addon/document.ts';

/** Whatever else a fault has sent is nobody's news. */
const isOurs = ({ subject }: SentMail) => subject.startsWith('Scoreband: ');

/** What each mail has told whom, such as `ann@example.com: the list` and `ann@example.com: • Person 0 (L0)`, as often as it was told. */
export function toldByMail({ host }: TestDocument): string[] {
  return host.project.mails.filter(isOurs).flatMap(({ to, body, at }) => {
    const day = new Date(at).toISOString().slice(0, 10);
    const list = body.includes('To call, from the top:') ? [`the list of ${day}`] : [];
    const crossings = body.split('\n').flatMap((line) => /^• .*?\(\w+\)/.exec(line) ?? []);
    return [...list, ...crossings].map((what) => `${to.join()}: ${what}`);
  });
}

export function toldTwice(document: TestDocument): string[] {
  const told = toldByMail(document);
  return [...new Set(told.filter((one, index) => told.indexOf(one) !== index))];
}

/** Of what was to be told, that which neither a mail has told nor a sentence says was not sent. */
export function lostSilently(document: TestDocument, expected: readonly string[]): string[] {
  const told = new Set(toldByMail(document));
  const record = JSON.parse(document.workbook.documentProperties.get('scoreband.mail') ?? '{}');
  const { refusals = [], unsent = {} } = record as { refusals?: string[]; unsent?: object };
  const isSaid = (address: string) => refusals.length > 0 || address in unsent;
  return expected.filter((one) => !told.has(one) && !isSaid(one.split(':')[0]!));
}
