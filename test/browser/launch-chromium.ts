import { type Browser, chromium } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

/** A headless Chromium that needs nothing of the machine it runs on. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await unpackChromium();
  return chromium.launch({
    executablePath,
    // Its sandbox needs rights that containers do not give; the pages shown are our own.
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
