import type { Plugin } from 'esbuild';

export function addonCode(plugins?: readonly Plugin[]): Promise<string>;
export function mailCode(plugins?: readonly Plugin[]): Promise<string>;
export function buildAll(): Promise<void>;
export function buildPlayground(folder?: string): Promise<string>;
