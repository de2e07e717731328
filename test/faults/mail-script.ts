import { readFileSync } from 'node:fs';

const built = (name: string) => readFileSync(new URL(`../../dist-mail/${name}`, import.meta.url), 'utf8');

let code: string | null = null;

/** Takes another script for the built one that may send mail, in this process. */
export function useMailScript(text: string): void {
  code = text;
}

export function mailScript(): string {
  code ??= built('Code.js');
  return code;
}

export const mailScopes = (): readonly string[] => JSON.parse(built('appsscript.json')).oauthScopes;
