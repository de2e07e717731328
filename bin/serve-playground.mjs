/** A web server for the playground on this computer only. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

// Pages get memory that they share with a worker only with these; questions of the add-on need it.
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const reloadScript = "<script>new EventSource('/changes').onmessage = () => location.reload();</script>";

/**
 * Serves a folder. Where `reloads` is set, pages reload when `changed` is called; without `isolates` it is like any server
 * of plain files.
 * @returns its address, a function to call after a change, and one that ends it
 */
export async function servePlayground(folder, { port = 0, reloads = false, isolates = true } = {}) {
  const listeners = new Set();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (reloads && pathname === '/changes') return listen(response, listeners);
    const name = pathname === '/' ? '/index.html' : normalize(decodeURIComponent(pathname));
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes === null) return response.writeHead(404).end('Not found');
    const headers = { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' };
    response.writeHead(200, { ...headers, ...(isolates ? isolation : {}), 'Cache-Control': 'no-store' });
    response.end(reloads && name === '/index.html' ? `${bytes}${reloadScript}` : bytes);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    changed: () => {
      for (const response of listeners) response.write('data: changed\n\n');
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function listen(response, listeners) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', ...isolation });
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}
