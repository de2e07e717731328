/** What the built script calls: `smokeTest` as it is shipped, `recordSmokeTest` where the expected is made. */
export { recordSmokeTest, smokeTest } from './smoke-test.ts';
