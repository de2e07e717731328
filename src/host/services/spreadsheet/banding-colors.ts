import type { Area } from '../../workbook/area.ts';
import type { Banding } from '../../workbook/sheet-features.ts';

/** Header, first and second row; the first rows of all themes are white. */
const THEMES: Record<string, readonly [header: string, second: string]> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3'],
  CYAN: ['#4dd0e1', '#e0f7fa'],
  GREEN: ['#63d297', '#e7f9ef'],
  YELLOW: ['#f7cb4d', '#fef8e3'],
  ORANGE: ['#f46524', '#ffe6dd'],
  BLUE: ['#5b95f9', '#e8f0fe'],
  TEAL: ['#26a69a', '#ddf2f0'],
  GREY: ['#78909c', '#ebeff1'],
  BROWN: ['#cca677', '#f8f2eb'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3'],
  INDIGO: ['#8989eb', '#e8e7fc'],
  PINK: ['#e91d63', '#fddce8'],
};

export function newBanding(area: Area, theme: unknown, showHeader: boolean, showFooter: boolean): Banding {
  const [header, second] = THEMES[String(theme)] ?? THEMES.LIGHT_GREY!;
  return {
    area: { ...area },
    headerRow: showHeader ? header : null,
    firstRow: '#ffffff',
    secondRow: second,
    footerRow: showFooter ? header : null,
  };
}
