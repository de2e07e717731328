import type { ComparedLine, ConversionLine } from '../../evidence/index.ts';
import { cellText } from '../../scoring/index.ts';
import type { ComparedFigures, Comparison, Estimate, ModelFigures } from '../../shared/index.ts';
import type { DraftFindings } from './draft-findings.ts';

/** The comparison as the command line and the sidebar get it. */
export function comparisonOf(draft: DraftFindings): Comparison {
  const { comparison, origin, outOfFold, advice, changes, document } = draft;
  const { presentAuc, draftAuc, difference, moves } = comparison;
  const { leads, scores } = document;
  return {
    deals: comparison.deals,
    won: comparison.won,
    lost: comparison.lost,
    auc: {
      present: estimate(presentAuc, presentAuc?.auc),
      draft: estimate(draftAuc, draftAuc?.auc),
      difference: estimate(difference, difference?.difference),
      draftOutOfFold: estimate(outOfFold, outOfFold?.auc),
    },
    draftFromDeals: origin !== null,
    bands: comparison.bands.map((line) => ({ band: line.label, ...compared(line) })),
    statuses: comparison.statuses.map((line) => ({ status: line.label, ...compared(line) })),
    moves: {
      rise: moves.rises,
      fall: moves.falls,
      stay: moves.stay,
      counts: moves.counts.map((count) => ({ ...count })),
      largest: moves.largest.map(({ row, from, to, scoreFrom, scoreTo }) => ({
        row: leads.headerRow + 1 + row,
        key: scores.leadKeys.keys[row]!,
        from,
        to,
        scoreFrom,
        scoreTo,
      })),
    },
    changes: changes.map(({ tab, address, name, present, draft: to }) => ({
      tab: tab.name,
      cell: address,
      name,
      from: cellText(present),
      to: cellText(to),
    })),
    advice: advice.text,
  };
}

function estimate(range: { low: number; high: number } | null, value: number | undefined): Estimate | null {
  return range === null || value === undefined ? null : { value, low: range.low, high: range.high };
}

function compared({ present, draft }: ComparedLine): ComparedFigures {
  return { present: figures(present), draft: figures(draft) };
}

function figures(line: ConversionLine | null): ModelFigures | null {
  if (line === null) return null;
  const { deals, won, conversion, low, high, leadsNow } = line;
  return { deals, won, conversion, low, high, leadsNow };
}
