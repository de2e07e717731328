/** What a canvas of the worker is asked for. */
interface Pen {
  font: string;
  measureText(text: string): { readonly width: number };
}
type Canvas = new (width: number, height: number) => { getContext(kind: '2d'): Pen };

/** Of the grid's cells, as style.css has it: padding, and the line between columns. */
const besidesTextPixels = 9;
const font = '13px Arial, Helvetica, sans-serif';
/** Rough, for a browser whose workers have no canvas. */
const characterPixels = 6.4;

const { OffscreenCanvas } = globalThis as { OffscreenCanvas?: Canvas };
const pen = OffscreenCanvas === undefined ? null : new OffscreenCanvas(1, 1).getContext('2d');

/** How many lines a wrapped text takes in a cell: Sheets fits rows to them, and tells nobody how high. */
export function lineCount(text: string, widthPixels: number, isBold: boolean): number {
  if (text === '') return 1;
  const wanted = isBold ? `bold ${font}` : font;
  // To set it takes as long as to measure a line.
  if (pen !== null && pen.font !== wanted) pen.font = wanted;
  const most = widthPixels - besidesTextPixels;
  return text.split('\n').reduce((sum, line) => sum + linesOf(line, most), 0);
}

/** Broken at spaces, which may hang over the end of a line. */
function linesOf(text: string, most: number): number {
  if (textPixels(text) <= most) return 1;
  let count = 1;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textPixels(longer) <= most) line = longer;
    else {
      count++;
      line = word;
    }
  }
  return count;
}

function textPixels(text: string): number {
  return pen === null ? text.length * characterPixels : pen.measureText(text).width;
}
