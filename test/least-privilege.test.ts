import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { builtCode } from './addon/document.ts';

const root = new URL('..', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** What Apps Script offers beyond the open spreadsheet: mail, files, network, other people's data. */
const foreignServices = [
  ...['UrlFetchApp', 'MailApp', 'GmailApp', 'DriveApp', 'DocumentApp', 'FormApp', 'SlidesApp', 'SitesApp'],
  ...['CalendarApp', 'ContactsApp', 'GroupsApp', 'Jdbc', 'XmlService', 'ContentService', 'CardService'],
  ...['LanguageApp', 'Maps', 'AdminDirectory', 'BigQuery', 'Drive.Files', 'Sheets.Spreadsheets'],
];
/** Members that reach beyond the open spreadsheet, whatever they are called on. */
const foreignMembers = ['openById', 'openByUrl', 'getActiveUser', 'getEffectiveUser', 'getOAuthToken'];
/** Members that only the build with mail calls. */
const mailMembers = ['sendEmail', 'getRemainingDailyQuota', 'getEditors', 'getOwner', 'getEmail'];
/** Names that load or send something from a page, or run a text. */
const network =
  /\b(fetch|XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|sendBeacon|importScripts|SharedWorker|Worker|Image|Audio|eval|open)\b\s*\(|\bimport\s*\(|\bFunction\s*\(/;
/** All of Google's that the script uses. */
const allowedServices = [
  ...['HtmlService', 'LockService', 'PropertiesService', 'ScriptApp', 'SpreadsheetApp', 'Utilities'],
];
const mailCode = () => textOf('dist-mail/Code.js');
/** Names that are anybody's, and mean the language's here. */
const sharedNames = ['Console', 'console'];

/** Every service that Apps Script offers, by the names in its types. */
function offeredServices(): string[] {
  const folder = new URL('node_modules/@types/google-apps-script/', root);
  const files = readdirSync(folder).filter((name) => name.endsWith('.d.ts'));
  const declared = files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^declare (?:var|let|const) (\w+)\s*:/gm)].map(
      (match) => match[1]!,
    ),
  );
  return [...new Set(declared)].filter((name) => !sharedNames.includes(name)).sort();
}
const plainScopes = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.scriptapp',
];

const manifestWith = (oauthScopes: readonly string[]) => ({
  timeZone: 'Etc/UTC',
  runtimeVersion: 'V8',
  exceptionLogging: 'NONE',
  oauthScopes,
});

const naming = (name: string) => new RegExp(`(?<![\\w$'"])${name.replace('.', '\\.')}\\b`);

const outsideAddress = /(?:src|href|action)\s*=\s*["']?\s*(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\//i;

async function packagesIn(entryPoint: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: new URL('.', root).pathname,
    ...{ entryPoints: [entryPoint], bundle: true, write: false, metafile: true, format: 'esm' },
    ...{ jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'silent' },
  });
  const names = Object.keys(metafile.inputs).map(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1],
  );
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

describe('the add-on asks for no more than it needs', () => {
  it('the manifest has three scopes: the open spreadsheet, its own dialogs, its own triggers', () => {
    expect(JSON.parse(textOf('dist/appsscript.json'))).toEqual(manifestWith(plainScopes));
  });

  it('the manifest of the build with mail has one more: to send mail', () => {
    const scopes = [...plainScopes, 'https://www.googleapis.com/auth/script.send_mail'];
    expect(JSON.parse(textOf('dist-mail/appsscript.json'))).toEqual(manifestWith(scopes));
  });

  it.each([...foreignServices, ...foreignMembers, ...mailMembers])('the bundle never names %s', (name) => {
    expect(naming(name).exec(builtCode())?.[0]).toBeUndefined();
  });

  it.each([...foreignServices, ...foreignMembers])('the bundle with mail names %s only to send', (name) => {
    const found = naming(name).exec(mailCode())?.[0];
    expect(found).toBe(name === 'MailApp' ? 'MailApp' : undefined);
  });

  it('the bundle with mail sends plain text: an address, a subject and a body, in one place', () => {
    // A line of the bundle ends where it is long enough.
    const members = [
      ...mailCode()
        .replaceAll('\n', '')
        .matchAll(/\bMailApp\.(\w+)\(([^)]*)\)/g),
    ].map(([call]) => call);
    expect(members).toEqual(['MailApp.getRemainingDailyQuota()', 'MailApp.sendEmail(to,subject,body)']);
    expect(/htmlBody|attachments|inlineImages/.exec(mailCode())?.[0]).toBeUndefined();
  });

  it.each([...foreignServices, ...foreignMembers])('the live check never names %s', (name) => {
    expect(naming(name).exec(textOf('dist/LiveCheck.js'))?.[0]).toBeUndefined();
  });

  it.each([
    ['the bundle names of what Google offers only these six', builtCode, allowedServices],
    ['the bundle with mail names one more', mailCode, [...allowedServices, 'MailApp'].sort()],
  ])('%s', (_, codeOf, allowed) => {
    const code = codeOf();
    const isNamed = (name: string) => new RegExp(`(?<![\\w$.'"\`-])${name}(?=\\s*\\.)`).test(code);
    const offered = offeredServices();
    expect(offered.length).toBeGreaterThan(30);
    expect(offered.filter(isNamed)).toEqual(allowed);
    const services = code.match(/(?<![\w$.'"`-])[A-Z][A-Za-z]+(?:App|Service)\b(?=\s*\.)/g);
    expect([...new Set(services)].sort()).toEqual(allowed.filter((name) => name !== 'Utilities'));
  });

  it('the bundle has no way to a service but its name', () => {
    // A long text goes on in the next line, within a word too.
    const code = builtCode().replaceAll('\\\n', '');
    expect(/\b(globalThis|eval)\b|\bnew Function\b|\bFunction\s*\(/.exec(code)?.[0]).toBeUndefined();
  });

  it.each([builtCode, mailCode])('the bundle writes nothing to the log, with mail or without', (codeOf) => {
    expect(/\b(console|Logger)\.\w+\(/.exec(codeOf())?.[0]).toBeUndefined();
  });
});

describe('no page of the add-on loads or sends anything over the network', () => {
  const page = () => textOf('dist/Sidebar.html');

  it('the sidebar names nothing that could', () => {
    expect(network.exec(page())?.[0]).toBeUndefined();
  });

  it('the sidebar has no address outside of itself', () => {
    expect(outsideAddress.exec(page())?.[0]).toBeUndefined();
    expect(/<(?:link|iframe|object|embed|form)\b/i.exec(page())?.[0]).toBeUndefined();
  });
});

describe('what is shipped comes from this project', () => {
  it.each(['src/addon/entry.ts', 'src/addon/mail/with-mail.ts'])(
    'Code.js has no package in it: %s',
    async (source) => {
      expect(await packagesIn(source)).toEqual([]);
    },
  );

  it('LiveCheck.js has no package in it', async () => {
    expect(await packagesIn('src/host/live-check/entry.ts')).toEqual([]);
  });

  it('Sidebar.html has one package in it, which docs/architecture.md names', async () => {
    expect(await packagesIn('src/sidebar/main.tsx')).toEqual(['preact']);
    expect(textOf('docs/architecture.md').toLowerCase()).toContain('preact');
  });

  it('what is shipped is what package.json depends on, so that an audit without development looks at all of it', () => {
    expect(Object.keys(JSON.parse(textOf('package.json')).dependencies)).toEqual(['preact']);
  });
});
