import { describe, expect, it } from 'vitest';
import { Project } from '../../../src/host/services/project.ts';
import { appsScript } from './apps-script.ts';

const scope = 'https://www.googleapis.com/auth/script.send_mail';
const day = 24 * 3_600_000;

/** A script whose manifest asks for mail. */
const withMail = () => appsScript({ project: new Project([scope]) });

describe('mail', () => {
  it('is sent in the name of who runs the script', () => {
    const app = withMail();
    app.run(() => app.MailApp.sendEmail('ann@acme.com,bob@acme.com', 'Two calls', 'Mia, Tom'), {
      user: 'kim@example.com',
    });
    expect(app.host.project.mails).toMatchObject([
      {
        from: 'kim@example.com',
        to: ['ann@acme.com', 'bob@acme.com'],
        subject: 'Two calls',
        body: 'Mia, Tom',
      },
    ]);
  });

  it('is refused where the manifest does not ask for it, or the user has not granted it', () => {
    const send = (app: ReturnType<typeof appsScript>) =>
      app.run(() => app.MailApp.sendEmail('ann@acme.com', 'One', 'Mia'));
    expect(() => send(appsScript())).toThrow(
      `You do not have permission to call MailApp.sendEmail. Required permissions: ${scope}`,
    );
    const app = withMail();
    app.host.project.refusedScopes.set(app.workbook.owner, [scope]);
    expect(() => send(app)).toThrow('You do not have permission to call MailApp.sendEmail.');
    expect(app.host.project.mails).toEqual([]);
  });

  it('goes to a hundred recipients in any 24 hours', () => {
    const app = withMail();
    const send = () => app.MailApp.sendEmail('ann@acme.com', 'One', 'Mia');
    const left = () => app.run(() => app.MailApp.getRemainingDailyQuota());
    app.run(() => {
      for (let i = 0; i < 100; i++) send();
    });
    expect(left()).toBe(0);
    expect(() => app.run(send)).toThrow('Service invoked too many times for one day: email.');
    app.host.clock.advance(day + 1);
    expect(left()).toBe(100);
  });

  it('is refused to what is no address', () => {
    const app = withMail();
    expect(() => app.run(() => app.MailApp.sendEmail('Ann', 'One', 'Mia'))).toThrow('Invalid email: Ann');
  });
});

it('a spreadsheet says who may edit it, its owner included', () => {
  const app = appsScript({ owner: 'kim@example.com', editors: ['lee@example.com'] });
  const editors = app.run(() => {
    const spreadsheet = app.SpreadsheetApp.getActiveSpreadsheet();
    return [...spreadsheet.getEditors(), spreadsheet.getOwner()!].map((user) => user.getEmail());
  });
  expect(editors).toEqual(['kim@example.com', 'lee@example.com', 'kim@example.com']);
});
