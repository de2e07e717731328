import { englishWorkbooks } from './english-workbooks.ts';
import { otherLanguageWorkbooks } from './other-language-workbooks.ts';
import type { TestWorkbook } from './test-workbook.ts';

export type { TestWorkbook };

/** Ten workbooks as people have them. */
export const testWorkbooks: readonly TestWorkbook[] = [...englishWorkbooks, ...otherLanguageWorkbooks];
