/** Claims that the host goes against, by their words, with what was decided and why. */
export const decided: Readonly<Record<string, string>> = {
  'AuthMode.FULL should be FULL': "Google's reference calls it an enumeration: an object that prints as FULL",
  'sheet.newChart() should return a builder with GAS-style toString()':
    'the name of a class within Google, of which the reference says nothing',
  'should get the container-bound spreadsheet': "the file of the tests' author",
  'Charts service should be defined': 'the add-on calls no service Charts',
  'Upstash credentials not found in live Script Properties': 'a store of the tests themselves',
  'tryLock with a negative timeout should fail and return false':
    'the reference says nothing of it, and the add-on never waits for less than no time',
  'Should not have the lock after a failed tryLock with negative timeout': 'as before',
  'waitLock with a negative timeout should throw an error': 'as before',
  'Error message for waitLock(-100) should mention timeout': 'as before',
  'Should not have the lock after a failed waitLock(-100)': 'as before',
};
