import { numberCell, type ReportRow, textCell, textRow } from '../sheets/report.ts';
import type { ConversionDocument } from './conversion-document.ts';
import { formats } from './figure-rows.ts';
import { say } from './sentences.ts';

/** Both arms of a shared draft as a small table; nothing where no lead is shared out. */
export function armRows({ arms, document }: ConversionDocument): ReportRow[] {
  if (arms.length === 0) return [];
  return [
    textRow('text', say.armsSentence(document.settings.draftSharePercent)),
    { style: 'header', cells: say.armHeaders.map(textCell) },
    ...arms.map(
      ({ isDraft, deals, won, conversion, low, high, auc, leadsNow }): ReportRow => ({
        style: 'body',
        cells: [
          textCell(isDraft ? say.armDraft : say.armPresent),
          numberCell(deals, formats.count),
          numberCell(won, formats.count),
          numberCell(deals - won, formats.count),
          numberCell(conversion, formats.percent),
          numberCell(low, formats.percent),
          numberCell(high, formats.percent),
          numberCell(auc, formats.auc),
          numberCell(leadsNow, formats.count),
        ],
      }),
    ),
  ];
}
