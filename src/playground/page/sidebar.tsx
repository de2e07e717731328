import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenPage } from './state/page-state.ts';
import { type PageStore, usePage } from './state/page-store.ts';

/** Where a page of the add-on is shown. */
export function Sidebar() {
  const { sidebar, store } = usePage();
  return (
    <aside id="sidebar" aria-label="Sidebar" hidden={sidebar === null}>
      {sidebar && (
        <>
          <header class="row">
            <h2>{sidebar.title}</h2>
            <button
              type="button"
              class="plain cross"
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
    const receive = ({ data, source }: MessageEvent<Call>) => {
      if (source === frame.current!.contentWindow) void answer(data, source as Window, store);
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

async function answer({ id, name, args }: Call, frame: Window, store: PageStore): Promise<void> {
  const reply = await store.callServer(name, args).then(
    (value) => ({ id, value, error: null }),
    (error: Error) => ({ id, value: null, error: error.message }),
  );
  frame.postMessage(reply, '*');
}

/**
 * What Google puts into a page that an add-on shows: `google.script.run`, here by messages to the page around it. It stands
 * in a frame of an origin of its own, so that it reaches nothing else.
 */
const bridge = `(() => {
  const waiting = new Map();
  let lastId = 0;
  addEventListener('message', ({ data, source }) => {
    const call = source === parent && waiting.get(data.id);
    if (!call) return;
    waiting.delete(data.id);
    if (data.error === null) call.success?.(data.value);
    else call.failure?.(new Error(data.error));
  });
  const runner = (options) => new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (success) => runner({ ...options, success });
    if (name === 'withFailureHandler') return (failure) => runner({ ...options, failure });
    return (...args) => {
      waiting.set(++lastId, options);
      parent.postMessage({ id: lastId, name, args: JSON.parse(JSON.stringify(args)) }, '*');
    };
  }});
  window.google = { script: { run: runner({}) } };
})();`;

interface Call {
  id: number;
  name: string;
  args: unknown[];
}

/** As in Sheets, whose own pages stay light. */
const light = '<style>:root { color-scheme: light !important }</style>';

/** The add-on's page with the bridge before its own scripts. */
function bridgedPage(html: string): string {
  const script = `${light}<script>${bridge}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (tag) => tag + script) : script + html;
}
