import { useLayoutEffect, useRef } from 'preact/hooks';
import { type OpenPage, type PageStore, usePage } from './page-store.ts';
import { bridgedPage, type FromFrame } from './script-bridge.ts';

/** Where a page of the add-on is shown. */
export function Sidebar() {
  const { sidebar, store } = usePage();
  return (
    <aside id="sidebar" aria-label="Sidebar" hidden={sidebar === null}>
      {sidebar && (
        <>
          <header class="window-bar">
            <h2>{sidebar.title}</h2>
            <button
              type="button"
              class="plain"
              aria-label="Close sidebar"
              onClick={() => store.closeSidebar()}
            >
              ×
            </button>
          </header>
          <AddOnFrame key={sidebar.id} page={sidebar} />
        </>
      )}
    </aside>
  );
}

/** A page of the add-on in a frame that can reach the add-on's functions and nothing else. */
function AddOnFrame({ page }: { page: OpenPage }) {
  const { store } = usePage();
  const frame = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => {
    const receive = ({ data, source }: MessageEvent<FromFrame>) => {
      if (source !== frame.current!.contentWindow) return;
      if (data.scoreband === 'close') store.closeSidebar();
      if (data.scoreband === 'run') void answer(data, source as Window, store);
    };
    addEventListener('message', receive);
    return () => removeEventListener('message', receive);
  }, []);
  return (
    <iframe
      ref={frame}
      title={page.title || 'Scoreband'}
      sandbox="allow-scripts allow-forms allow-popups"
      srcdoc={bridgedPage(page.html)}
    />
  );
}

async function answer(
  { id, name, args }: Extract<FromFrame, { scoreband: 'run' }>,
  frame: Window,
  store: PageStore,
): Promise<void> {
  const reply = await store.callServer(name, args).then(
    (value) => ({ id, value, error: null }),
    (error: Error) => ({ id, value: null, error: error.message }),
  );
  frame.postMessage(reply, '*');
}
