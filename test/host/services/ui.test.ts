import { expect, it } from 'vitest';
import { appsScript } from './apps-script.ts';

it('dialogs are agreed to by default, and what was shown is kept', () => {
  const app = appsScript();
  const answers = app.run(() => {
    const ui = app.SpreadsheetApp.getUi();
    const remove = ui.alert('Remove Scoreband', 'Delete 4 columns?', ui.ButtonSet.YES_NO);
    const prompt = ui.prompt('Hour?');
    app.SpreadsheetApp.getActiveSpreadsheet().toast('Scored 12 leads.', 'Scoreband', 5);
    return [remove === ui.Button.YES, ui.alert('Done') === ui.Button.OK, prompt.getResponseText()];
  });
  expect(answers).toEqual([true, true, '']);
  expect(app.host.shown).toEqual([
    { kind: 'alert', title: 'Remove Scoreband', text: 'Delete 4 columns?', buttons: 'YES_NO', answer: 'YES' },
    { kind: 'prompt', title: '', text: 'Hour?', buttons: 'OK', answer: 'OK', answerText: '' },
    { kind: 'toast', title: 'Scoreband', text: 'Scored 12 leads.', seconds: 5 },
    { kind: 'alert', title: '', text: 'Done', buttons: 'OK', answer: 'OK' },
  ]);
});

it('dialogs are answered as the host is told', () => {
  const app = appsScript({
    answers: {
      alert: ({ text }) => (text.includes('Delete') ? 'NO' : 'OK'),
      prompt: () => ({ button: 'CANCEL', text: '7' }),
    },
  });
  const answers = app.run(() => {
    const ui = app.SpreadsheetApp.getUi();
    const prompt = ui.prompt('Schedule', 'Hour?', ui.ButtonSet.OK_CANCEL);
    return [
      String(ui.alert('Delete?', ui.ButtonSet.YES_NO)),
      String(prompt.getSelectedButton()),
      prompt.getResponseText(),
    ];
  });
  expect(answers).toEqual(['NO', 'CANCEL', '7']);
});

it('pages come from the files of the script', () => {
  const app = appsScript({ html: { Sidebar: '<p>Hello</p>' } });
  app.run(() => {
    const page = app.HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Scoreband');
    app.SpreadsheetApp.getUi().showSidebar(page);
  });
  expect(app.host.shown).toEqual([{ kind: 'sidebar', title: 'Scoreband', html: '<p>Hello</p>' }]);
  expect(() => app.run(() => app.HtmlService.createHtmlOutputFromFile('Nowhere'))).toThrow(
    'No HTML file named Nowhere was found.',
  );
});
