import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

const minute = 60_000;
const long = ['test/**/*.long.test.ts'];
const pages = ['test/sidebar/**/*.test.ts', 'test/playground/**/*.test.ts'];
const pure = [
  'scoring',
  'evidence',
  'proposal',
  'follow-up',
  'warehouse',
  'host/workbook',
  'host/services',
  'host/files',
  'oracle',
];
const unit = pure.map((folder) => `test/${folder}/**/*.test.ts`);

/** `npm test`; `npm run dev` watches the first one. */
const projects = [
  // Needs no bundle.
  project('unit', { include: unit, exclude: long, testTimeout: minute }),
  // The built bundle on the host, the command line, and what npm starts.
  project('addon', {
    include: ['test/**/*.test.ts'],
    exclude: [...long, ...unit, ...pages],
    globalSetup: 'test/setup/build.ts',
    testTimeout: 2 * minute,
  }),
  // The built pages in Chromium.
  project('pages', {
    include: pages,
    globalSetup: ['test/setup/build.ts', 'test/setup/chromium.ts'],
    expect: { poll: { timeout: minute } },
    testTimeout: 5 * minute,
  }),
];

/** `npm run test:long`: what takes minutes, and the property tests with twenty times the runs. */
const longProjects = [
  project('long', {
    include: [
      ...long,
      ...unit,
      'test/hostile/edges.test.ts',
      'test/command-line/{oracle,follow-up-oracle}.test.ts',
    ],
    globalSetup: 'test/setup/build.ts',
    provide: { propertyRuns: 1000 },
    testTimeout: 20 * minute,
  }),
];

// No test is slow by its limit, also where all cores are at work elsewhere: one that meets it hangs.
function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  const hookTimeout = 2 * minute;
  // As build.mjs does.
  const define = { scorebandVersion: JSON.stringify(manifest.version), scorebandBuild: '"test"' };
  return { define, test: { name, hookTimeout, isolate: false, provide: { propertyRuns: 50 }, ...test } };
}

export default defineConfig(({ mode }) => ({
  // All cores: vitest itself would leave one idle.
  test: { maxWorkers: '100%', projects: mode === 'long' ? longProjects : projects },
}));
