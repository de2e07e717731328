import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadBundle } from '../../src/host/bundle.ts';
import { Host } from '../../src/host/services/host.ts';
import { builtCode, TestDocument } from '../../test/addon/document.ts';
import { medianOf } from '../scoring/measure.ts';

const runs = 11;

export interface StartUp {
  /** Parsing the bundle and running its top level. */
  parseMilliseconds: number;
  /** Building the menu when a spreadsheet is opened. */
  firstCallMilliseconds: number;
  codeKilobytes: number;
  sidebarKilobytes: number;
  sidebarGzipKilobytes: number;
}

export function measureStartUp(): StartUp {
  const code = builtCode();
  const sidebar = readFileSync(new URL('../../dist/Sidebar.html', import.meta.url));
  const { workbook } = new TestDocument({ Leads: [['Email']] });
  const times = Array.from({ length: runs }, (_, run) => {
    const host = new Host({ workbook });
    const start = performance.now();
    // A text of its own each time, or the engine would find what it has parsed before.
    const script = loadBundle(`${code}\n// ${run}`, host);
    const parsed = performance.now();
    host.run(() => script.onOpen!());
    return { parse: parsed - start, firstCall: performance.now() - parsed };
  });
  return {
    parseMilliseconds: medianOf(times.map(({ parse }) => parse)),
    firstCallMilliseconds: medianOf(times.map(({ firstCall }) => firstCall)),
    codeKilobytes: code.length / 1024,
    sidebarKilobytes: sidebar.length / 1024,
    sidebarGzipKilobytes: gzipSync(sidebar).length / 1024,
  };
}
