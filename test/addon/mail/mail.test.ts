import { beforeEach, describe, expect, it } from 'vitest';
import { loadBundle } from '../../../src/host/bundle.ts';
import { ExecutionKilled } from '../../../src/host/services/google-exception.ts';
import { answerEvent } from '../../../src/host/services/triggers.ts';
import { builtCode, Day, put } from '../document.ts';
import { MailDocument, owner } from './mail-document.ts';

const sendMail = 'https://www.googleapis.com/auth/script.send_mail';

let document: MailDocument;
beforeEach(() => {
  document = new MailDocument();
});

const notices = () => document.said.at(-1)!;
const keptNames = () => [...document.workbook.documentProperties.keys()].join(' ');

/** What the menu says of the schedule beside its own result. */
function saidAfterMenu(): string {
  document.host.answers = {};
  document.run('menuHelp');
  return notices();
}

function arrives(row: number): void {
  const trigger = document.trigger('runOnAnswer');
  const event = answerEvent(document.host, trigger, document.sheet('Leads'), row);
  document.run(trigger.handler, event, { trigger: true, user: trigger.user });
}

describe('choosing mail', () => {
  it('shows to whom, how many are left and a whole mail before anything is turned on', () => {
    document.host.answers = {
      prompt: () => ({ button: 'OK', text: 'mail each morning' }),
      alert: ({ buttons }) => (buttons === 'YES_NO' ? 'NO' : 'OK'),
    };
    document.run('menuSchedule');
    expect(notices()).toContain('Mail each morning, in your name, to ann@acme.com, bo@acme.com.');
    expect(notices()).toContain('Your account may send 100 more mails today.');
    expect(notices()).toContain('This is what ann@acme.com would get now:\n\nScoreband: 2 leads to call\n');
    expect(notices()).toContain('1. Mia Hall (L1), 0170 1234567, row 2: High priority');
    document.morning();
    expect(document.mails).toEqual([]);
  });

  it('says then how it stands, and ends it with mail off, and with the schedule', () => {
    expect(document.enter('mail each morning')).toBe(
      'Scoreband mails each morning. Schedule… and mail off ends it, and so does the end of the schedule.',
    );
    document.morning();
    document.enter('x');
    const asked = document.said.find((text) => text.includes('Mail is sent each morning'))!;
    expect(asked).toContain(
      'On 2026-11-24 06:30 it sent 2 mails; then your account could send 98 more that day.',
    );
    expect(document.enter('mail off')).toBe('No mail is sent.');
    expect(keptNames()).not.toContain('scoreband.mail');
    expect(document.sentBy(() => document.morning())).toEqual([]);
    document.enter('mail also new');
    document.enter('off');
    document.enter('daily');
    expect(document.sentBy(() => document.morning())).toEqual([]);
  });

  it('stays when the same person sets another hour, and is not taken over with the schedule', () => {
    document.enter('mail each morning');
    document.enter('daily 5');
    expect(document.sentBy(() => document.morning())).toHaveLength(2);
    document.enter('daily', 'bo@acme.com');
    expect(document.sentBy(() => document.morning())).toEqual([]);
  });

  it.each([
    ['mail me sometimes', '"mail me sometimes" is none of mail off, mail each morning and mail also new.'],
    ['mail', '"mail" is none of mail off, mail each morning and mail also new.'],
  ])('takes %s for nothing else', (entered, said) => {
    expect(document.enter(entered)).toContain(said);
  });

  it('asks for a schedule first, for a call list, for Owners, and for addresses', () => {
    document.enter('off');
    expect(document.enter('mail each morning')).toContain('Mail is sent by your own scheduled run.');
    document.enter('daily');
    const list = document.sheet('Call list');
    document.workbook.removeSheet(list);
    expect(document.enter('mail each morning')).toContain('Choose Call list first.');
    document.run('makeCallList', { by: 'menu' });
    put(document.sheet('Owners'), 2, 4, '');
    put(document.sheet('Owners'), 3, 4, '');
    expect(document.enter('mail each morning')).toContain('No address in column Mail of Owners can get mail');
    document.workbook.removeSheet(document.sheet('Owners'));
    expect(document.enter('mail each morning')).toContain('There is no such tab yet: choose Team ▸ Owners');
  });

  it('offers the column where Owners has none', () => {
    document = new MailDocument({
      Owners: [
        ['Owner', 'On', 'Away until'],
        ['Ann', true, ''],
      ],
    });
    expect(document.enter('mail each morning')).toContain('The column Mail is there.');
    expect(document.texts('Owners')[0]).toContain('Mail');
  });

  it('is made with a column Mail by Team ▸ Owners', () => {
    document.workbook.removeSheet(document.sheet('Owners'));
    document.run('menuOwners');
    expect(document.texts('Owners')[0]!.slice(0, 4)).toEqual(['Owner', 'On', 'Away until', 'Mail']);
  });

  it('without the permission says so, and the schedule goes on', () => {
    document.host.project.refusedScopes.set(owner, [sendMail]);
    expect(document.enter('mail each morning')).toContain(
      'Google has not been allowed to let Scoreband send mail',
    );
    document.host.project.refusedScopes.clear();
    document.enter('mail each morning');
    document.host.project.refusedScopes.set(owner, [sendMail]);
    document.morning();
    const runs = JSON.parse(document.workbook.documentProperties.get('scoreband.scheduleRuns')!);
    expect([runs.error, runs.scoredAt > runs.startedAt]).toEqual([null, true]);
    expect(saidAfterMenu()).toContain(
      'No mail is sent: Google has not been allowed to let Scoreband send it.',
    );
  });
});

describe('the mail of a morning', () => {
  beforeEach(() => {
    document.enter('mail each morning');
  });

  it('brings each owner the own leads and those of nobody, as the call list has them', () => {
    const sent = document.sentBy(() => document.morning());
    expect(sent).toEqual(['ann: Scoreband: 2 leads to call', 'bo: Scoreband: 2 leads to call']);
    const [ann, bo] = document.mails.map(({ body }) => body);
    expect(ann!.split('\n').slice(0, 4)).toEqual([
      'To call, from the top:',
      '1. Mia Hall (L1), 0170 1234567, row 2: High priority · Call now · due 24 Nov · Ann',
      '2. Cem Oz (L3), row 4: SQL · Call within a day · due 25 Nov',
      '',
    ]);
    expect(bo).toContain('1. Tom Ray (L2), row 3: SQL');
    expect(ann).toContain('Spreadsheet: https://docs.google.com/spreadsheets/');
    expect(document.mails.every(({ from }) => from === owner)).toBe(true);
  });

  it('comes once a day, on working days, and not by night', () => {
    expect(document.sentBy(() => document.morning())).toHaveLength(2);
    expect(document.sentBy(() => document.wakeUp(1))).toEqual([]);
    document.enter('hourly');
    expect(document.sentBy(() => document.wakeUp(3))).toEqual([]);
    // To Wednesday, 02:30.
    expect(document.sentBy(() => document.wakeUp(16))).toEqual([]);
    expect(document.sentBy(() => document.wakeUp(4))).toHaveLength(2);
    // Saturday and Sunday.
    expect(document.sentBy(() => document.morning(3))).toEqual([]);
    expect(document.sentBy(() => document.morning(1))).toEqual([]);
  });

  it('does not come to who has nothing to call', () => {
    const leads = document.sheet('Leads');
    for (const row of [2, 4]) put(leads, row, 4, 'Food');
    expect(document.sentBy(() => document.morning())).toEqual(['bo: Scoreband: 1 lead to call']);
  });

  it('does not come to who is away; their leads are shown to the others', () => {
    put(document.sheet('Owners'), 2, 3, new Day('2026-11-25'));
    expect(document.sentBy(() => document.morning())).toEqual(['bo: Scoreband: 3 leads to call']);
    expect(document.mails[0]!.body).toContain('Mia Hall (L1), 0170 1234567, row 2: High priority');
    // The day after the last one of the absence.
    expect(document.sentBy(() => document.morning(2))).toEqual([
      'ann: Scoreband: 2 leads to call',
      'bo: Scoreband: 2 leads to call',
    ]);
  });

  it('does not come to an address that may not edit the file, and says so', () => {
    document.workbook.editors = ['ann@acme.com'];
    put(document.sheet('Owners'), 3, 4, 'ann@acme.com, spy@evil.example');
    expect(document.sentBy(() => document.morning())).toEqual(['ann: Scoreband: 2 leads to call']);
    expect(saidAfterMenu()).toContain(
      'No mail goes to Bo (ann@acme.com, spy@evil.example): that address is not among those who may edit this spreadsheet. Share it with that address, or correct the cell in Owners.',
    );
  });

  it('stops at what the account may send that day, and says so', () => {
    document.host.clock.advance(24 * 3_600_000);
    const others = { from: owner, to: Array(99).fill('x@example.com'), subject: '', body: '' };
    document.host.project.mails.push({ ...others, at: document.host.clock.now });
    expect(document.sentBy(() => document.morning(0))).toEqual(['ann: Scoreband: 2 leads to call']);
    expect(saidAfterMenu()).toContain(
      'Of 2 mails 1 could be sent: Google lets your account send no more today.',
    );
    expect(document.sentBy(() => document.morning())).toHaveLength(2);
    expect(saidAfterMenu()).not.toContain('could be sent');
  });

  it('that Google refuses keeps the others from nothing, and is said', () => {
    document.host.onCall = ({ service, member }) => {
      if (`${service}.${member}` === 'MailApp.sendEmail') {
        document.host.onCall = null;
        throw new Error('Invalid email: ann@acme.com');
      }
    };
    expect(document.sentBy(() => document.morning())).toEqual(['bo: Scoreband: 2 leads to call']);
    const refused = 'Google did not send the mail to ann@acme.com: Invalid email: ann@acme.com.';
    expect(saidAfterMenu()).toContain(refused);
    document.enter('hourly');
    document.wakeUp(1);
    expect(saidAfterMenu()).toContain(refused);
    expect(document.sentBy(() => document.morning())).toHaveLength(2);
    expect(saidAfterMenu()).not.toContain(refused);
  });

  it('of a run that is cut off while it sends is said not to be known to have come', () => {
    document.host.onCall = ({ service, member }) => {
      if (`${service}.${member}` === 'MailApp.sendEmail') document.host.kill();
    };
    expect(() => document.morning()).toThrow(ExecutionKilled);
    document.host.onCall = null;
    expect(saidAfterMenu()).toContain(
      'The run of 2026-11-24 06:30 was cut off while it sent mail: whether it reached ann@acme.com is not known. What it told stands on the call list.',
    );
  });

  it('has twenty lines at most, and says how many more there are', () => {
    for (let i = 0; i < 30; i++) document.addLead(`N${i}`, `New ${i}`, 'Retail', i < 18 ? 'Ann' : '');
    document.morning();
    const { body } = document.mails[0]!;
    expect(body.match(/^(\d+\.|•) /gm)).toHaveLength(20);
    expect(body).toMatch(/\n\d+ more, in the spreadsheet\.\n/);
  });

  it('takes what strangers have written for text in one line, with no link and nothing in the subject', () => {
    const leads = document.sheet('Leads');
    put(
      leads,
      2,
      2,
      'Mia\r\nBcc: all@evil.example\u2028<b>now</b> https://evil.example www.evil.example\u202e',
    );
    put(leads, 2, 3, '0170\n99');
    document.morning();
    const { subject, body } = document.mails[0]!;
    expect(subject).toBe('Scoreband: 2 leads to call');
    expect(body).toContain(
      '1. Mia Bcc: all@evil.example <b>now</b> https: //evil.example www. evil.example (L1), 0170 99, row 2:',
    );
    expect(body).not.toMatch(/^Bcc|\r|\u2028|\u202e/m);
  });

  it('is none where the call list is gone, and that is said', () => {
    document.workbook.removeSheet(document.sheet('Call list'));
    expect(document.sentBy(() => document.morning())).toEqual([]);
    expect(saidAfterMenu()).toContain('No mail is sent: the call list is gone.');
  });

  it('is sent by no run that a person starts', () => {
    document.host.clock.advance(24 * 3_600_000);
    const sent = document.sentBy(() => {
      document.scoreLeads();
      document.run('makeCallList', { by: 'menu' });
      document.run('readOverview');
    });
    expect(sent).toEqual([]);
  });
});

function callsOfArrival(): number {
  arrives(document.addLead('L9', 'Ina Ott', 'SaaS', 'Bo'));
  return [...document.calls.values()].reduce((sum, count) => sum + count, 0);
}

describe('a lead that reaches the highest status', () => {
  beforeEach(() => {
    document.enter('mail also new');
    document.morning();
  });

  it('is mailed at once to its owner, and once', () => {
    const row = document.addLead('L5', 'Zoe Fox', 'SaaS', 'Bo');
    expect(document.sentBy(() => arrives(row))).toEqual(['bo: Scoreband: 1 lead new at High priority']);
    expect(document.mails.at(-1)!.body.split('\n').slice(0, 2)).toEqual([
      'New at High priority:',
      '• Zoe Fox (L5), row 6: High priority · Call now · Bo',
    ]);
    expect(document.sentBy(() => document.wakeUp(1))).toEqual([]);
    const next = document.sentBy(() => document.morning());
    expect(next).toEqual(['ann: Scoreband: 2 leads to call', 'bo: Scoreband: 3 leads to call']);
  });

  it('of nobody, or of somebody who is away, is mailed to all', () => {
    const rows = [
      document.addLead('L5', 'Zoe Fox', 'SaaS', ''),
      document.addLead('L6', 'Kai Au', 'SaaS', 'Bo'),
    ];
    put(document.sheet('Owners'), 3, 3, new Day('2026-12-24'));
    expect(document.sentBy(() => arrives(rows[1]!))).toEqual([
      'ann: Scoreband: 2 leads new at High priority',
    ]);
  });

  it('in a run by hand waits for the next mail, and stands there once', () => {
    document.addLead('L5', 'Zoe Fox', 'SaaS', 'Bo');
    expect(document.sentBy(() => document.scoreLeads())).toEqual([]);
    expect(document.sentBy(() => document.morning())).toEqual([
      'ann: Scoreband: 2 leads to call',
      'bo: Scoreband: 1 lead new at High priority, 2 leads to call',
    ]);
    expect(document.mails.at(-1)!.body.match(/Zoe Fox/g)).toHaveLength(1);
  });

  it('by a change of the rules is never mailed', () => {
    put(document.sheet('Rules'), 3, 6, '95');
    document.addLead('L5', 'Zoe Fox', 'Food', 'Bo');
    const sent = document.sentBy(() => document.morning());
    expect(document.column('Leads', 'Status').filter((status) => status === 'High priority')).toHaveLength(3);
    expect(sent.join()).not.toContain('new at');
  });

  it('and has fallen again is not mailed any more', () => {
    const row = document.addLead('L5', 'Zoe Fox', 'SaaS', 'Bo');
    document.scoreLeads();
    put(document.sheet('Leads'), row, 4, 'Food');
    expect(document.sentBy(() => document.morning()).join()).not.toContain('new at');
  });

  it('is mailed in no more than ten mails a day to an address', () => {
    const sent = document.sentBy(() => {
      for (let i = 0; i < 12; i++) {
        document.host.clock.advance(60_000);
        arrives(document.addLead(`N${i}`, `New ${i}`, 'SaaS', 'Bo'));
      }
    });
    // One came in the morning.
    expect(sent).toHaveLength(9);
    expect(document.sentBy(() => document.morning())[1]).toContain(
      'bo: Scoreband: 3 leads new at High priority',
    );
  });

  it('is mailed no more than once, wherever a run is cut off', () => {
    const calls = callsOfArrival();
    const told: number[] = [];
    for (let killedAt = 20; killedAt <= calls; killedAt += 17) {
      document = new MailDocument();
      document.enter('mail also new');
      const row = document.addLead('L5', 'Zoe Fox', 'SaaS', 'Bo');
      let call = 0;
      document.host.onCall = () => {
        if (++call === killedAt) document.host.kill();
      };
      expect(() => arrives(row)).toThrow(ExecutionKilled);
      document.host.onCall = null;
      document.morning();
      document.morning();
      told.push(document.mails.filter(({ body }) => /^• Zoe Fox/m.test(body)).length);
    }
    // Between the note of a mail and the mail lie few calls: what is cut off there stands on the call list alone.
    expect(told.filter((times) => times > 1)).toEqual([]);
    expect(told.filter((times) => times === 1).length).toBeGreaterThanOrEqual(told.length - 2);
  });

  it('is mailed, or said to be perhaps not, where the run of the morning is cut off as it notes what it sends', () => {
    const morningOf = (cutOffAt: number): number => {
      document = new MailDocument();
      for (const text of ['hourly', 'mail also new']) document.enter(text);
      document.addLead('L5', 'Zoe Fox', 'SaaS', 'Bo');
      let noted = 0;
      document.host.onCall = ({ member }) => {
        if (member === 'setProperties' && ++noted === cutOffAt) document.host.kill();
      };
      if (cutOffAt === 0) document.morning();
      else expect(() => document.morning()).toThrow(ExecutionKilled);
      document.host.onCall = null;
      return noted;
    };
    const notes = morningOf(0);
    for (let cutOffAt = 1; cutOffAt <= notes; cutOffAt++) {
      morningOf(cutOffAt);
      document.wakeUp(1);
      const isTold = document.mails.some(
        ({ to, body }) => to.includes('bo@acme.com') && /^• Zoe Fox/m.test(body),
      );
      const isSaid = saidAfterMenu().includes('whether it reached bo@acme.com is not known');
      expect([cutOffAt, isTold || isSaid]).toEqual([cutOffAt, true]);
    }
  });

  it('is forgotten with the lead', () => {
    document.addLead('L5', 'Zoe Fox', 'SaaS', 'Bo');
    document.scoreLeads();
    expect(document.workbook.documentProperties.get('scoreband.mailCrossings')).toContain('L5');
    document.sheet('Leads').remove('row', 6, 1);
    document.host.answers = { prompt: () => ({ button: 'OK', text: 'L5' }), alert: () => 'YES' };
    document.run('menuForget');
    expect(document.workbook.documentProperties.get('scoreband.mailCrossings')).not.toContain('L5');
  });
});

it('Remove Scoreband takes all records of mail away', () => {
  document.enter('mail also new');
  document.addLead('L5', 'Zoe Fox', 'SaaS', 'Bo');
  document.morning();
  document.host.answers = { alert: () => 'YES' };
  document.run('menuRemove');
  expect(keptNames()).not.toContain('scoreband');
  expect(document.host.project.triggers).toEqual([]);
});

it('the plain build does not speak of mail, and sends none where the other build has turned it on', () => {
  document.enter('mail each morning');
  const before = document.said.length;
  Object.assign(document.script, loadBundle(builtCode(), document.host));
  document.morning();
  document.enter('nothing');
  expect(document.said.slice(before).join('\n')).not.toMatch(/\bmail/i);
  expect(document.mails).toEqual([]);
});
