export { Sheet } from './workbook.ts';
