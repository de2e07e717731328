import { render } from 'preact';
import { App } from './app.tsx';

/**
 * Questions of the add-on need memory that page and worker share, and browsers give it to pages with two special headers
 * only. Where a plain file server does not send them, a service worker adds them.
 * @returns whether the page is being loaded again with the headers
 */
async function isReloadedForIsolation(): Promise<boolean> {
  if (crossOriginIsolated || !('serviceWorker' in navigator)) return false;
  const registration = await navigator.serviceWorker.register('isolate.js').catch(() => null);
  if (registration === null || navigator.serviceWorker.controller) return false;
  await navigator.serviceWorker.ready;
  location.reload();
  return true;
}

if (!(await isReloadedForIsolation())) render(<App />, document.getElementById('page')!);
