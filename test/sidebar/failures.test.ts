import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, failureSentence } from '../../src/sidebar/server.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';

const byMenu = 'The menu Extensions ▸ Scoreband does the same.';
const severalAccounts = `Google did not let the sidebar reach this spreadsheet. That happens when you are signed in to several accounts: open the spreadsheet in a window with only one of them. ${byMenu}`;

describe('what a failed call says', () => {
  it.each([
    [{ message: 'PERMISSION_DENIED' }, severalAccounts],
    [
      {
        message:
          "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      },
      severalAccounts,
    ],
    [null, severalAccounts],
    [
      { name: 'NetworkError', message: 'NetworkError: Connection failure due to HTTP 0' },
      'There is no connection to Google. Check your network, then try again.',
    ],
    [
      { message: 'Exceeded maximum execution time' },
      `This took longer than the six minutes that Google allows. Try again; Score leads goes on where it stopped. ${byMenu}`,
    ],
    [
      { message: 'Authorization is required to perform that action.' },
      'Google asks for your permission first. Choose Extensions ▸ Scoreband ▸ Score leads, allow what Google asks for, then try again.',
    ],
    [
      { message: 'Exception: Specified permissions are not sufficient to call Ui.alert.' },
      'Google asks for your permission first. Choose Extensions ▸ Scoreband ▸ Score leads, allow what Google asks for, then try again.',
    ],
    [
      { message: 'Exception: Le service a échoué.' },
      `Le service a échoué. Try again. If you are signed in to several Google accounts, use a window with only one. ${byMenu}`,
    ],
  ])('for %j', (error, sentence) => {
    expect(failureSentence(error)).toBe(sentence);
  });
});

describe('a script that has not what the page calls', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is told to be of another build', async () => {
    const run = {
      withSuccessHandler: () => run,
      withFailureHandler: () => run,
      readOverview: () => undefined,
    };
    vi.stubGlobal('google', { script: { run } });
    await expect(call('readRules')).rejects.toThrow(
      'The files Code and Sidebar of the script are not of the same build. In Extensions ▸ Apps Script paste Code.js and Sidebar.html anew, both from one release, save, and open the sidebar again.',
    );
  });
});

const open = sidebars();

describe('each view', () => {
  it.each([
    ['Today', 'readOverview', 'Not scored yet'],
    ['More', 'readOverview', 'Problems'],
    ['Rules', 'readRules', '+20 when Industry is SaaS.'],
    ['Results', 'readConversion', 'What the deals say'],
  ])('%s says what failed, and shows itself on Try again', async (tab, call, content) => {
    let isDown = true;
    const sidebar = await open(salesDocument(), {
      intercept: (name) =>
        isDown && name === call ? Promise.reject(new Error('PERMISSION_DENIED')) : undefined,
    });
    await sidebar.tab(tab).click();
    const alert = sidebar.panel.getByRole('alert');
    await alert.waitFor();
    await expect.poll(() => alert.locator('p').textContent()).toBe(severalAccounts);
    isDown = false;
    await sidebar.button('Try again').click();
    await sidebar.says(content);
    await expect.poll(() => alert.count()).toBe(0);
  });

  it.each([
    ['Today', 'Score leads', 'scoreChunk'],
    ['Today', 'Check rules', 'checkRules'],
    ['Today', 'Conversion sheet', 'buildConversion'],
    ['More', 'Set a schedule…', 'setSchedule', 'Set it so'],
    ['More', 'Go back…', 'readMoments'],
    ['Lead', 'Show selected lead', 'readSelectedLead'],
    ['Rules', 'Check rules', 'checkRules'],
  ])('%s says what failed behind %s', async (tab, button, call, then = '') => {
    const sidebar = await open(salesDocument(), {
      intercept: (name) => (name === call ? Promise.reject(new Error('PERMISSION_DENIED')) : undefined),
    });
    await sidebar.tab(tab).click();
    await sidebar.button(button).click();
    if (then !== '') await sidebar.button(then).click();
    const alert = sidebar.panel.getByRole('alert').locator('p');
    await alert.waitFor();
    await expect.poll(() => alert.textContent()).toBe(severalAccounts);
  });

  it('stops following where a call fails', async () => {
    const sidebar = await open(salesDocument(), {
      intercept: (name) =>
        name === 'readSelection' ? Promise.reject(new Error('PERMISSION_DENIED')) : undefined,
    });
    await sidebar.tab('Lead').click();
    await sidebar.page.getByRole('switch').click();
    await sidebar.says('Google did not let the sidebar reach this spreadsheet.');
    expect(await sidebar.page.getByRole('switch').getAttribute('aria-checked')).toBe('false');
  });
});
