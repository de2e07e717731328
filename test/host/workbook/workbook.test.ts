import { expect, it } from 'vitest';
import { Workbook } from '../../../src/host/workbook/workbook.ts';

it('a new sheet never has the id of one that was deleted', () => {
  const workbook = new Workbook();
  workbook.addSheet('Leads');
  const deleted = workbook.addSheet('Notes');
  workbook.removeSheet(deleted);
  expect(workbook.addSheet('Rules').id).not.toBe(deleted.id);
});
