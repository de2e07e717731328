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
    if (data.error === null) call.success?.(data.value, call.userObject);
    else call.failure?.(new Error(data.error), call.userObject);
  });
  const runner = (options) => new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (success) => runner({ ...options, success });
    if (name === 'withFailureHandler') return (failure) => runner({ ...options, failure });
    if (name === 'withUserObject') return (userObject) => runner({ ...options, userObject });
    return (...args) => {
      waiting.set(++lastId, options);
      parent.postMessage({ scoreband: 'run', id: lastId, name, args: JSON.parse(JSON.stringify(args)) }, '*');
    };
  }});
  const tell = (what) => () => parent.postMessage({ scoreband: what }, '*');
  window.google = { script: {
    get run() { return runner({}); },
    host: { close: tell('close'), editor: { focus: tell('focus') }, setHeight() {}, setWidth() {} },
  }};
})();`;

export type FromFrame =
  | { scoreband: 'run'; id: number; name: string; args: unknown[] }
  | { scoreband: 'close' | 'focus' };

/** The add-on's page with the bridge before its own scripts. */
export function bridgedPage(html: string): string {
  const script = `<script>${bridge}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (tag) => tag + script) : script + html;
}
