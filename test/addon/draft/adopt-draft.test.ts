import { describe, expect, it } from 'vitest';
import { dealsWorkbook } from '../conversion/deals-workbook.ts';
import type { TestDocument } from '../document.ts';
import { workbookSnapshot } from '../workbook-snapshot.ts';
import { dialogs, draftWorkbook, no, rulesColumn, rulesWithDraft, yes } from './draft-workbook.ts';

describe('Adopt draft', () => {
  it('shows what changes before it asks', () => {
    const document = draftWorkbook({}, { answers: no });
    expect(dialogs(document, 'menuAdoptDraft')).toEqual([
      [
        'Adopting the draft changes:',
        '',
        'Rules!G2 Software: 35 → 60',
        'Rules!G4 Demo: 25 → 5',
        'Statuses!B3 MQL: 40 → 35',
        '',
        '20 leads would rise, 4 would fall, 36 would stay.',
        'Draft points and Draft min score are emptied. The rules as they are now stay in Changes as a version.',
        'Adopt?',
      ].join('\n'),
    ]);
  });

  it('writes nothing on no', () => {
    const document = draftWorkbook({}, { answers: no });
    const before = document.texts('Rules');
    document.run('menuAdoptDraft');
    expect(document.texts('Rules')).toEqual(before);
    expect(document.workbook.sheetByName('Changes')).toBeUndefined();
  });

  it('puts points and minimums in place together, and empties the draft', () => {
    const document = draftWorkbook({}, { answers: yes });
    document.run('menuAdoptDraft');
    expect(rulesColumn(document, 'Points')).toEqual(['60', '15', '5', '-10']);
    expect(rulesColumn(document, 'Draft points')).toEqual(['', '', '', '']);
    expect(document.column('Statuses', 'Min score')).toEqual(['0', '35', '70']);
    expect(document.column('Statuses', 'Draft min score')).toEqual(['', '', '']);
  });

  it('and Go back leave every other cell as it was', () => {
    const document = draftWorkbook({}, { answers: { ...yes, prompt: () => ({ button: 'OK', text: '1' }) } });
    document.scoreLeads();
    const before = workbookSnapshot(document.workbook);
    document.run('menuAdoptDraft');
    const adopted = workbookSnapshot(document.workbook);
    expect(adopted.Leads).toEqual(before.Leads);
    expect(adopted.Deals).toEqual(before.Deals);
    document.run('menuRestoreVersion');
    expect(workbookSnapshot(document.workbook)).toEqual(before);
  });

  it('is noted in Changes with the statuses before and after', () => {
    const document = draftWorkbook({}, { answers: yes });
    document.scoreLeads();
    document.run('menuAdoptDraft');
    const lines = document.texts('Changes').map(([, ...cells]) => cells.slice(0, 5).join(' | '));
    expect(lines.slice(1, -1)).toEqual([
      'Draft adopted |  |  | Early-stage 41 · MQL 18 · SQL 1 | Early-stage 36 · MQL 12 · SQL 12',
      'Points of Software | 35 | 60 |  | ',
      'Points of Demo | 25 | 5 |  | ',
      'Min score of MQL | 40 | 35 |  | ',
    ]);
  });

  it('keeps edits that no run has seen as a version before it writes', () => {
    const document = draftWorkbook({}, { answers: { ...yes, prompt: () => ({ button: 'OK', text: '2' }) } });
    document.scoreLeads();
    document.sheet('Rules').cells.set(3, 7, 22);
    document.run('menuAdoptDraft');
    document.sheet('Rules').cells.set(3, 7, 99);
    document.run('menuRestoreVersion');
    expect(rulesColumn(document, 'Points')).toEqual(['35', '22', '25', '-10']);
  });

  it('forgets that the draft came from the deals', () => {
    const document = draftWorkbook({}, { answers: yes });
    document.workbook.documentProperties.set(
      'scoreband.draftFromDeals',
      '{"kind":"rebuild","day":1,"deals":45}',
    );
    document.run('menuAdoptDraft');
    expect(document.workbook.documentProperties.has('scoreband.draftFromDeals')).toBe(false);
  });

  it('refuses a draft that cannot be read, with its cells', () => {
    const document = draftWorkbook({ Rules: rulesWithDraft(60, '1.5', 'high') }, { answers: yes });
    expect(dialogs(document, 'menuAdoptDraft')).toEqual([
      [
        'The draft cannot be adopted as it is:',
        'Rules!H3: points "1.5" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
        'Rules!H4: points "high" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
      ].join('\n\n'),
    ]);
    expect(rulesColumn(document, 'Points')).toEqual(['35', '15', '25', '-10']);
  });

  it('says so where there is no draft', () => {
    expect(dialogs(dealsWorkbook(), 'menuAdoptDraft')[0]).toMatch(/^There is no draft\./);
  });

  it('writes nothing where somebody edits the draft while the question stands', () => {
    const document = draftWorkbook(
      {},
      {
        answers: {
          alert: ({ buttons }) => {
            if (buttons === 'YES_NO') document.sheet('Rules').cells.set(2, 8, 61);
            return buttons === 'YES_NO' ? 'YES' : 'OK';
          },
        },
      },
    );
    expect(dialogs(document, 'menuAdoptDraft')[1]).toBe(
      'Somebody has changed the rules meanwhile, so nothing was written. Please start again.',
    );
    expect(rulesColumn(document, 'Points')).toEqual(['35', '15', '25', '-10']);
  });

  describe('where it is disturbed', () => {
    const changed = 'Somebody has changed the rules meanwhile, so nothing was written. Please start again.';
    const edits: Readonly<Record<string, (document: TestDocument) => void>> = {
      'moves a rule': (document) => document.sheet('Rules').insert('row', 2, 1),
      'adds a rule': (document) => document.sheet('Rules').cells.set(6, 2, 'Mine'),
      'changes what a rule asks': (document) => document.sheet('Rules').cells.set(2, 5, 'Mine'),
      'changes a minimum': (document) => document.sheet('Statuses').cells.set(4, 2, 71),
    };

    /** What an adoption says and leaves where something happens once it has asked, and what stood there then. */
    function disturbed(isTime: (member: string) => boolean, happen: (document: TestDocument) => void) {
      const document = draftWorkbook({}, { answers: yes });
      const model = () => ['Rules', 'Statuses'].map((name) => document.texts(name));
      document.scoreLeads();
      let left: string[][][] = [];
      let hasAsked = false;
      document.host.onCall = ({ member }) => {
        if (hasAsked && isTime(member)) {
          document.host.onCall = null;
          happen(document);
          left = model();
        }
        hasAsked ||= member === 'alert';
      };
      const [, said] = dialogs(document, 'menuAdoptDraft');
      return { said, model: model(), left };
    }

    it.each(Object.entries(edits))(
      'writes nothing where somebody %s while the question stands',
      (_, edit) => {
        const { said, model, left } = disturbed(() => true, edit);
        expect(said).toBe(changed);
        expect(model).toEqual(left);
      },
    );

    it.each(Object.entries(edits))('writes nothing where somebody %s right before it writes', (_, edit) => {
      const { said, model, left } = disturbed((member) => member.startsWith('setPropert'), edit);
      expect(said).toBe(changed);
      expect(model).toEqual(left);
    });

    it('writes nothing where the rules as they are now cannot be kept', () => {
      const document = draftWorkbook({}, { answers: yes });
      document.scoreLeads();
      document.sheet('Rules').cells.set(3, 7, 22);
      let hasAsked = false;
      document.host.onCall = ({ member }) => {
        hasAsked ||= member === 'alert';
        if (hasAsked && member === 'insertRowsBefore') throw new Error('This is protected.');
      };
      expect(dialogs(document, 'menuAdoptDraft')[1]).toBe(
        'The rules as they are now could not be kept in Changes, so nothing was written: This is protected. Ask the owner of the spreadsheet to let you edit Changes, then adopt again.',
      );
      expect(rulesColumn(document, 'Points')).toEqual(['35', '22', '25', '-10']);
      expect(rulesColumn(document, 'Draft points')).toEqual(['60', '', '5', '']);
    });

    it('keeps the rules as they are now also where somebody has deleted what kept them', () => {
      const document = draftWorkbook(
        {},
        { answers: { ...yes, prompt: () => ({ button: 'OK', text: '1' }) } },
      );
      document.scoreLeads();
      document.workbook.removeSheet(document.sheet('Changes'));
      document.run('menuAdoptDraft');
      document.run('menuRestoreVersion');
      expect(rulesColumn(document, 'Points')).toEqual(['35', '15', '25', '-10']);
    });
  });
});
