import type { ShownPage } from '../protocol.ts';
import { make } from './element.ts';
import { bridgedPage, type FromFrame } from './script-bridge.ts';

export interface FrameOwner {
  callServer(name: string, args: unknown[]): Promise<unknown>;
  close(): void;
}

/** A page of the add-on in a frame that can reach the add-on's functions and nothing else. */
export function addOnFrame({ html, title }: ShownPage, owner: FrameOwner): HTMLIFrameElement {
  const frame = make('iframe', {
    title: title || 'Scoreband',
    sandbox: 'allow-scripts allow-forms allow-popups',
  });
  const receive = ({ data, source }: MessageEvent<FromFrame>) => {
    if (!frame.isConnected) removeEventListener('message', receive);
    else if (source === frame.contentWindow) answer(data, frame, owner);
  };
  addEventListener('message', receive);
  frame.srcdoc = bridgedPage(html);
  return frame;
}

async function answer(data: FromFrame, frame: HTMLIFrameElement, owner: FrameOwner): Promise<void> {
  if (data.scoreband === 'close') owner.close();
  if (data.scoreband !== 'run') return;
  const { id, name, args } = data;
  const reply = await owner.callServer(name, args).then(
    (value) => ({ id, value, error: null }),
    (error: Error) => ({ id, value: null, error: error.message }),
  );
  frame.contentWindow?.postMessage(reply, '*');
}
