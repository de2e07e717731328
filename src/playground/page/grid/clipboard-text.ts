/** Cells as spreadsheets put them on the clipboard: tabs between columns, a cell with a line break or tab in quotes. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((texts) => texts.map(quoted).join('\t')).join('\n');
}

function quoted(text: string): string {
  return /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The other way round, whoever has written it. */
export function clipboardRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let end = '\t'; end !== ''; ) {
    const match = cells.exec(lines)!;
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    end = match[3]!;
    if (end === '\n') rows.push([]);
  }
  return rows;
}
