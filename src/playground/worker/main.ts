/** The worker behind the page: one workbook, the bundle on it, one call at a time. */
import type { FromWorker, ToWorker } from '../protocol.ts';
import { answersFromPage } from './ask-page.ts';
import { loadProject } from './load-project.ts';
import { Playground } from './playground.ts';

interface WorkerScope {
  onmessage: ((event: { data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}

const scope = globalThis as unknown as WorkerScope;
let playground: Promise<Playground> | null = null;
let last: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  if (data.kind === 'start') {
    const answers = answersFromPage(data.answer, (message) => scope.postMessage(message));
    playground = loadProject().then((project) => new Playground(project, answers, show));
  } else last = last.then(() => answer(data));
};

function show(shown: Extract<FromWorker, { kind: 'shown' }>['shown']): void {
  scope.postMessage({ kind: 'shown', shown });
}

async function answer({ name, args }: Extract<ToWorker, { kind: 'call' }>): Promise<void> {
  let value: unknown = null;
  let error: string | null = null;
  try {
    const call = (await playground!)[name] as (...args: unknown[]) => unknown;
    value = await call.apply(await playground!, args);
  } catch (thrown) {
    error = (thrown as Error).message;
  }
  const state = await playground!.then((one) => one.state()).catch(() => null);
  scope.postMessage({ kind: 'answer', value, error, state });
}
