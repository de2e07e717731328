/** Colours as spreadsheet files name them, and as `#rrggbb`. */
import { attribute, rootElement } from '../package/xml-element.ts';

/** The colours of the theme by their number in files, which swaps the first two pairs of the theme's own order. */
export function themeColors(themeXml: string): string[] {
  const root = rootElement(themeXml);
  const scheme = /<(?:\w+:)?clrScheme\b[\s\S]*?<\/(?:\w+:)?clrScheme>/.exec(themeXml.slice(root.start));
  if (!scheme) return officeTheme;
  const colors: string[] = [];
  const element = rootElement(scheme[0]);
  for (const child of element.children()) {
    const inside = child.content;
    const hex = /\b(?:lastClr|val)=["']([\dA-Fa-f]{6})["']/.exec(inside)?.[1] ?? '000000';
    colors.push(`#${hex.toLowerCase()}`);
  }
  const [dark1, light1, dark2, light2, ...accents] = colors;
  return [light1 ?? '#ffffff', dark1 ?? '#000000', light2 ?? '#ffffff', dark2 ?? '#000000', ...accents];
}

/** What a file without theme means. */
export const officeTheme = [
  '#ffffff',
  '#000000',
  '#e7e6e6',
  '#44546a',
  '#4472c4',
  '#ed7d31',
  '#a5a5a5',
  '#ffc000',
  '#5b9bd5',
  '#70ad47',
  '#0563c1',
  '#954f72',
];

/** The colour of a tag such as `<fgColor theme="4" tint="0.4"/>`; undefined for none or an automatic one. */
export function colorOf(tag: string, theme: readonly string[]): string | undefined {
  const rgb = attribute(tag, 'rgb');
  if (rgb !== undefined) return /[\da-f]{6}$/i.test(rgb) ? `#${rgb.slice(-6).toLowerCase()}` : undefined;
  const number = attribute(tag, 'theme');
  const base = number === undefined ? indexedColor(attribute(tag, 'indexed')) : theme[Number(number)];
  const tint = Number(attribute(tag, 'tint') ?? 0);
  return base && (Number.isNaN(tint) ? base : tinted(base, Math.max(-1, Math.min(1, tint))));
}

/** Lighter for a tint above 0, darker below. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const changed = channels.map((c) => Math.round(tint < 0 ? c * (1 + tint) : c + (255 - c) * tint));
  return `#${changed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

function indexedColor(index: string | undefined): string | undefined {
  if (index === undefined) return undefined;
  const at = Number(index) < 8 ? Number(index) : Number(index) - 8;
  const hex = palette.slice(at * 6, at * 6 + 6);
  return hex === '' ? undefined : `#${hex}`;
}

/** The palette of files from before 2007 (ECMA-376 part 1, 18.8.27), from number 8 on; 0 to 7 are the same again. */
const palette =
  '000000ffffffff000000ff000000ffffff00ff00ff00ffff800000008000000080808000800080008080c0c0c0808080' +
  '9999ff993366ffffccccffff660066ff80800066ccccccff000080ff00ffffff0000ffff8000808000000080800000ff' +
  '00ccffccffffccffccffff9999ccffff99cccc99ffffcc993366ff33cccc99cc00ffcc00ff9900ff6600666699969696' +
  '003366339966003300333300993300993366333399333333';

/** The value of an `rgb` attribute. */
export function rgbOf(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}
