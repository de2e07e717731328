export function printableScript(script: string): string;
export function printableText(text: string): string;
