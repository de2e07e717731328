import { executionLimitMilliseconds } from '../../src/host/services/cost-model.ts';
import type { ChunkProgress } from '../../src/shared/index.ts';
import { put, type TestDocument } from '../../test/addon/document.ts';
import { countedRun, type RunCount } from '../calls/counted-run.ts';
import { heldByScript, heldMegabytes } from './held-memory.ts';
import type { Size } from './sized-document.ts';

const mostExecutions = 48;
const limit = { timeLimitMilliseconds: executionLimitMilliseconds };

export interface SizeReport extends Size {
  name: string;
  scored: number;
  /** Modelled minutes of each execution until all leads are scored. */
  minutes: number[];
  unchanged: RunCount;
  oneChanged: RunCount;
  /** The workbook that the host holds, scored, and what a run holds beside it. */
  workbookMegabytes: number;
  scriptMegabytes: number;
}

/** Scores by a schedule or by the sidebar until all is written, then twice more: with nothing changed, and one lead. */
export function measureSize(name: string, size: Size, document: TestDocument): SizeReport {
  const minutes = name.startsWith('sidebar') ? minutesOfSidebar(document) : minutesOfSchedule(document);
  const { host } = document;
  const score = () => document.run('scoreLeads', { by: 'menu' }, limit);
  // The Rules tab is settled once all leads are scored.
  score();
  const scriptMegabytes = heldByScript(host, score);
  const unchanged = countedRun(host, score);
  const leads = document.sheet('Leads');
  put(leads, 3, 2, leads.cells.at(3, 2) === 'SaaS' ? 'Retail' : 'SaaS');
  return {
    ...{ name, ...size, minutes, scriptMegabytes, unchanged },
    oneChanged: countedRun(host, score),
    scored: document.column('Leads', 'Score').filter((score) => score !== '').length,
    workbookMegabytes: heldMegabytes(),
  };
}

function minutesOfSchedule(document: TestDocument): number[] {
  const { host, workbook } = document;
  host.answers = { prompt: () => ({ button: 'OK', text: 'hourly' }), alert: () => 'OK' };
  document.run('menuSchedule');
  const minutes: number[] = [];
  do {
    const { id, handler } = host.project.triggers[0]!;
    document.run(handler, { triggerUid: id }, { trigger: true, ...limit });
    minutes.push(minutesOfLast(document));
    host.clock.advance(3_600_000);
  } while (workbook.documentProperties.has('scoreband.chunkedRun') && minutes.length < mostExecutions);
  return minutes;
}

function minutesOfSidebar(document: TestDocument): number[] {
  const minutes: number[] = [];
  let progress: ChunkProgress | null = null;
  do {
    const request = { by: 'sidebar', cursor: progress?.rowsDone ?? 0 };
    progress = document.run('scoreChunk', request, limit) as ChunkProgress;
    minutes.push(minutesOfLast(document));
  } while (!progress.isDone && minutes.length < mostExecutions);
  return minutes;
}

function minutesOfLast({ host }: TestDocument): number {
  const { startedAt, endedAt } = host.executions.at(-1)!;
  return (endedAt! - startedAt) / 60_000;
}
