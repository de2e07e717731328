/** The parts that all sheets of a file share, read. */
import { officeTheme, themeColors } from './colors.ts';
import type { PackageParts } from './package-parts.ts';
import { SharedStrings } from './shared-strings.ts';
import { StyleSheet } from './style-sheet.ts';
import { WorkbookPart } from './workbook-part.ts';

export interface WorkbookContext {
  parts: PackageParts;
  /** Name of the part with the workbook. */
  part: string;
  workbook: WorkbookPart;
  stylesPart: string | undefined;
  styles: StyleSheet;
  theme: readonly string[];
  /** Undefined where the file has none yet. */
  stringsPart: string | undefined;
  strings: SharedStrings;
}

export async function workbookContext(parts: PackageParts, part: string): Promise<WorkbookContext> {
  const related = async (kind: string) => {
    const name = await parts.related(part, kind);
    if (name === undefined) return undefined;
    const text = kind === 'sharedStrings' ? await parts.textWithCells(name) : await parts.text(name);
    return { name, text };
  };
  const [theme, styles, strings] = [
    await related('theme'),
    await related('styles'),
    await related('sharedStrings'),
  ];
  const colors = theme ? themeColors(theme.text) : officeTheme;
  return {
    parts,
    part,
    workbook: new WorkbookPart(await parts.text(part)),
    stylesPart: styles?.name,
    styles: new StyleSheet(styles?.text ?? '<styleSheet/>', colors),
    theme: colors,
    stringsPart: strings?.name,
    strings: new SharedStrings(strings?.text ?? SharedStrings.empty),
  };
}
