// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that command a terminal, or turn its lines around.
const commands = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** A text for a terminal: names in it come from files of strangers, and a terminal does what some characters say. */
export function printable(text: string): string {
  return text.replace(commands, '\ufffd');
}
