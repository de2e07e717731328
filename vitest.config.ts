import { defineConfig } from 'vitest/config';

// A test that hangs is ended. None is slow by these measures, on a machine with all its cores at work elsewhere either.
const minute = 60_000;
const long = ['test/**/*.long.test.ts'];
const pure = ['scoring', 'evidence', 'proposal', 'host/workbook', 'host/services', 'host/files', 'oracle'];
const pages = ['test/sidebar/**/*.test.ts', 'test/playground/**/*.test.ts'];
const unit = pure.map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // All cores: vitest itself would leave one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // Needs no bundle: `npm run dev` runs what a change touches.
        test: {
          name: 'unit',
          include: unit,
          exclude: long,
          isolate: false,
          provide: { propertyRuns: 50 },
          ...limits(minute),
        },
      },
      {
        extends: true,
        // The built bundle on the host, the command line, and what npm starts.
        test: {
          name: 'addon',
          include: ['test/**/*.test.ts'],
          exclude: [...long, ...unit, ...pages],
          globalSetup: 'test/setup/build.ts',
          isolate: false,
          provide: { propertyRuns: 50 },
          ...limits(2 * minute),
        },
      },
      {
        extends: true,
        // The built pages in Chromium.
        test: {
          name: 'pages',
          include: pages,
          exclude: long,
          globalSetup: ['test/setup/build.ts', 'test/setup/chromium.ts'],
          isolate: false,
          provide: { propertyRuns: 50 },
          ...limits(2 * minute),
        },
      },
      {
        extends: true,
        // `npm run test:long`: what takes minutes, and the property tests with twenty times the runs.
        test: {
          name: 'long',
          include: [...long, ...unit, 'test/hostile/edges.test.ts'],
          globalSetup: 'test/setup/build.ts',
          provide: { propertyRuns: 1000 },
          ...limits(20 * minute),
        },
      },
    ],
  },
});

function limits(milliseconds: number): { testTimeout: number; hookTimeout: number } {
  return { testTimeout: milliseconds, hookTimeout: milliseconds };
}
