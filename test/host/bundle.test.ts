import { expect, it } from 'vitest';
import { loadBundle, runExecution } from '../../src/host/bundle.ts';
import { Host } from '../../src/host/services/host.ts';
import { Workbook } from '../../src/host/workbook/workbook.ts';

function hosted(code: string) {
  const workbook = new Workbook();
  workbook.addSheet('Leads');
  const host = new Host({ workbook, now: Date.UTC(2026, 10, 21) });
  return { workbook, host, script: loadBundle(code, host) };
}

const bundle = `/** @OnlyCurrentDoc */
"use strict";
var Bundle = (() => {
  function inner() { return 'not a global'; }
  return {
    mark: (text) => SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue(text) && text,
    absent: () => [typeof setTimeout, typeof fetch, typeof URL, typeof process, typeof structuredClone],
    today: () => new Date().toISOString(),
  };
})();
function mark() { return Bundle.mark.apply(this, arguments); }
function absent() { return Bundle.absent.apply(this, arguments); }
function today() { return Bundle.today.apply(this, arguments); }
function private_() { return 1; }
`;

it('loads the top-level functions of a built bundle, but for private ones', () => {
  expect(Object.keys(hosted(bundle).script)).toEqual(['mark', 'absent', 'today']);
});

it('runs a function as an execution whose writes are in the workbook afterwards', () => {
  const { workbook, host, script } = hosted(bundle);
  expect(runExecution(host, () => script.mark!('hello'))).toBe('hello');
  expect(workbook.sheets[0]!.cells.at(1, 1)).toBe('hello');
});

it('hides what Apps Script has not', () => {
  const { host, script } = hosted(bundle);
  expect(runExecution(host, () => script.absent!())).toEqual(new Array(5).fill('undefined'));
});

it('puts the script on the clock of the host', () => {
  const { host, script } = hosted(bundle);
  expect(runExecution(host, () => script.today!())).toBe('2026-11-21T00:00:00.000Z');
});

it('fails to load a script that calls a service at its top level', () => {
  expect(() => hosted('const sheet = SpreadsheetApp.getActiveSheet();')).toThrow(
    'execution: none is running: a service was called outside of a function',
  );
});
