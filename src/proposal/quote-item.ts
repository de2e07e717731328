/**
 * A text as one item of a Value: quoted where a separator, a quote in front or `list:` would make something else of it.
 * @example quoteItem('Agency, digital') // '"Agency, digital"'
 */
export function quoteItem(text: string): string {
  const needsQuotes = /[,;\r\n]|^\s*"|^\s*list:/i.test(text);
  return needsQuotes ? `"${text.replace(/"/g, '""')}"` : text;
}

export function quoteItems(texts: readonly string[]): string {
  return texts.map(quoteItem).join(', ');
}
