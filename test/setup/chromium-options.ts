import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from 'playwright-core';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** What Playwright needs to launch a Chromium that needs nothing of the machine it runs on, where that is Linux. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  // The package's is built for Linux alone: elsewhere it is the Chrome that is installed.
  if (process.platform !== 'linux') return { channel: 'chrome' };
  const folder = await unpackChromium();
  return {
    executablePath: join(folder, 'chromium'),
    // Its sandbox needs rights that containers do not give; the pages shown are our own.
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

/**
 * Unpacks the Chromium of the npm package, with the shared libraries and fonts that come with it, so that the machine needs
 * none of its own. Several processes may do so at once: the first one there wins. Returns the folder.
 */
async function unpackChromium(): Promise<string> {
  const manifest = join(modules, '@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return folder;
}

async function unpackInto(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const beside = mkdtempSync(`${folder}.`);
  try {
    await unpackPackage(beside);
    writeFileSync(join(beside, 'fonts/fonts.conf'), fontsConfig(folder));
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The package unpacks its libraries only where it takes the machine for a cloud function, and always into TMPDIR. */
async function unpackPackage(folder: string): Promise<void> {
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    restore({ TMPDIR, AWS_LAMBDA_JS_RUNTIME, LD_LIBRARY_PATH, FONTCONFIG_PATH });
  }
}

function restore(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** The package's own names the folders of a cloud function. */
function fontsConfig(folder: string): string {
  const dir = join(folder, 'fonts/fonts');
  const cache = join(folder, 'fonts-cache');
  return `<?xml version="1.0"?>\n<fontconfig><dir>${dir}</dir><cachedir>${cache}</cachedir></fontconfig>\n`;
}
