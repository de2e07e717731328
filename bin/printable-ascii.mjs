/**
 * A script of the same meaning in printable ASCII. A clipboard may drop control characters, and an editor that takes a file
 * for one of Windows turns others to nonsense. esbuild escapes what stands in strings; regular expressions, templates and
 * the sources of regular expressions in `String.raw` read `\u2019` as that character too.
 */
export function printableScript(script) {
  return script.replace(/(\\*)([^\n\x20-\x7e])/g, (_, backslashes, character) => {
    if (backslashes.length % 2 === 1)
      throw new Error(`printableScript: an escaped ${escaped(character)} cannot be escaped again`);
    return backslashes + escaped(character);
  });
}

/** A list that people read as plain text. */
export function printableText(text) {
  const plain = { '→': '->', '▸': '>', '…': '...' };
  return text.replace(/[^\n\x20-\x7e]/g, (character) => plain[character] ?? escaped(character));
}

/** @param character one UTF-16 code unit */
function escaped(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
