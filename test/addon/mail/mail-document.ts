/** A team's spreadsheet with the build that may send mail. */
import { readFileSync } from 'node:fs';
import type { SentMail, TriggerRecord } from '../../../src/host/services/project.ts';
import { put, TestDocument, type TestRow } from '../document.ts';

const built = (name: string) => readFileSync(new URL(`../../../dist-mail/${name}`, import.meta.url), 'utf8');

const mailScopes: readonly string[] = JSON.parse(built('appsscript.json')).oauthScopes;
const mailCode = () => built('Code.js');

const hour = 3_600_000;
export const owner = 'owner@example.com';

const tabs: Readonly<Record<string, readonly TestRow[]>> = {
  Leads: [
    ['Lead ID', 'Name', 'Phone', 'Industry', 'Rep'],
    ['L1', 'Mia Hall', '0170 1234567', 'SaaS', 'Ann'],
    ['L2', 'Tom Ray', '', 'Retail', 'Bo'],
    ['L3', 'Cem Oz', '', 'Retail', ''],
    ['L4', 'Eve Low', '', 'Food', 'Ann'],
  ],
  Rules: [
    ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
    [true, 'Software', 'Industry', 'is', 'SaaS', '95'],
    [true, 'Shops', 'Industry', 'is', 'Retail', '75'],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Owner column', 'Rep'],
  ],
  Owners: [
    ['Owner', 'On', 'Away until', 'Mail', 'Field', 'Test', 'Value'],
    // Nothing is dealt, so that there are leads of nobody.
    ['Ann', true, '', 'Ann@acme.com', 'Industry', 'is', 'Food'],
    ['Bo', true, '', 'bo@acme.com', 'Industry', 'is', 'Food'],
  ],
};

/** On Monday 2026-11-23 at 05:30 in UTC, with a call list and a schedule for six. */
export class MailDocument extends TestDocument {
  /** @param own tabs instead of those */
  constructor(own: Readonly<Record<string, readonly TestRow[]>> = {}) {
    super(
      { ...tabs, ...own },
      {
        ...{ code: mailCode(), scopes: mailScopes, now: '2026-11-23T05:30:00Z', rows: 60 },
        editors: ['ann@acme.com', 'bo@acme.com'],
      },
    );
    this.run('makeCallList', { by: 'menu' });
    this.enter('daily and answers');
  }

  /** What is said at the end of Schedule…, where that is entered and all is answered with yes. */
  enter(text: string, user = owner): string {
    const texts = [text];
    this.host.answers = {
      prompt: () =>
        texts.length > 0 ? { button: 'OK', text: texts.shift()! } : { button: 'CANCEL', text: '' },
      alert: ({ buttons }) => (buttons === 'YES_NO' ? 'YES' : 'OK'),
    };
    this.run('menuSchedule', undefined, { user });
    return this.said.at(-1)!;
  }

  get said(): string[] {
    return this.host.shown.flatMap((shown) => ('text' in shown ? [shown.text] : []));
  }

  get mails(): readonly SentMail[] {
    return this.host.project.mails;
  }

  /** Mails that came since, as `ann: subject`. */
  sentBy(work: () => void): string[] {
    const before = this.mails.length;
    work();
    return this.mails.slice(before).map(({ to, subject }) => `${to[0]!.split('@')[0]}: ${subject}`);
  }

  trigger(handler = 'runSchedule'): TriggerRecord {
    return this.host.project.triggers.find((trigger) => trigger.handler === handler)!;
  }

  /** The hourly trigger, so many hours later. */
  wakeUp(hours = 0): void {
    this.host.clock.advance(hours * hour);
    const { handler, id, user } = this.trigger();
    this.run(handler, { triggerUid: id }, { trigger: true, user });
  }

  /** The run of the day at 06:30, so many days later. */
  morning(days = 1): void {
    const day = 24 * hour;
    const midnight = Math.floor(this.host.clock.now / day) * day;
    this.host.clock.advance(midnight + days * day + 6.5 * hour - this.host.clock.now);
    this.wakeUp();
  }

  /** A lead is entered, as a form does it: the highest status where its industry is SaaS. */
  addLead(key: string, name: string, industry: string, rep: string): number {
    const leads = this.sheet('Leads');
    const row = this.column('Leads', 'Lead ID').filter((text) => text !== '').length + 2;
    for (const [index, cell] of [key, name, '', industry, rep].entries()) put(leads, row, index + 1, cell);
    return row;
  }
}
