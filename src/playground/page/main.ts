import { App } from './app.ts';
import { ensureIsolation } from './isolation.ts';

void ensureIsolation().then((isReloading) => {
  if (!isReloading) void new App().start();
});
