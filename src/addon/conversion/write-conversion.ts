import { type Problem, problemAt } from '../../scoring/index.ts';
import type { RunRequest } from '../../shared/index.ts';
import type { Book, Tab } from '../sheets/book.ts';
import type { Report } from '../sheets/report.ts';
import { ensureReportTab, type ReportTabDefinition } from '../sheets/report-tab.ts';
import { endsRun } from '../sheets/retrying.ts';
import { writeReport } from '../sheets/write-report.ts';
import { hasChart, placeChart } from './conversion-chart.ts';
import type { ConversionDocument } from './conversion-document.ts';
import { layOutConversion } from './conversion-layout.ts';
import { layOutMisses } from './misses-layout.ts';
import { say } from './sentences.ts';

const conversionTab: ReportTabDefinition = {
  id: 'conversion',
  name: say.tabName,
  firstCell: say.title,
};

const missesTab: ReportTabDefinition = {
  id: 'misses',
  name: say.missesTabName,
  firstCell: say.missesTitle,
};

export interface ConversionWritten {
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** Writes both tabs where they differ from what stands there. A person is shown the Conversion tab afterwards. */
export function writeConversion(conversion: ConversionDocument, { by }: RunRequest): ConversionWritten {
  const { book } = conversion.document;
  const layout = layOutConversion(conversion);
  const problems: Problem[] = [];
  const written = writeTab(book, conversionTab, layout.report, problems, ({ sheet }, isChanged) => {
    if (isChanged || hasChart(sheet) !== (layout.chartRow !== null)) placeChart(sheet, layout);
  });
  const misses = writeTab(book, missesTab, layOutMisses(conversion), problems);
  if (by !== 'schedule') written.tab.sheet.activate();
  const isChanged = written.isChanged || misses.isChanged;
  return { message: isChanged ? say.built(written.tab.name) : say.unchanged(written.tab.name), problems };
}

function writeTab(
  book: Book,
  definition: ReportTabDefinition,
  report: Report,
  problems: Problem[],
  then: (tab: Tab, isChanged: boolean) => void = () => {},
): { tab: Tab; isChanged: boolean } {
  const tab = ensureReportTab(book, definition);
  try {
    return { tab, isChanged: writeReport(tab, report, (isChanged) => then(tab, isChanged)) };
  } catch (error) {
    if (endsRun(error)) throw error;
    problems.push(problemAt(say.tabRefused(tab.name, (error as Error).message), tab.name));
    return { tab, isChanged: false };
  }
}
