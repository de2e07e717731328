import { attribute } from './xml-element.ts';

/** Kinds of parts as ECMA-376 names them: the type of a relation ends with it. */
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument';

/** What `r:id` attributes are in. */
export const relationNamespace = office;

/** Which relation an element means: most programs write `r:id`, some have another prefix. */
export function relationId(tag: string): string | undefined {
  return attribute(tag, 'r:id') ?? /\s\w+:id="([^"]*)"/.exec(tag)?.[1];
}

export type RelationKind = PartKind | 'hyperlink' | 'customXml' | 'customXmlProps';

export function relationType(kind: RelationKind): string {
  return `${office}/${kind}`;
}

export type PartKind =
  | 'worksheet'
  | 'styles'
  | 'sharedStrings'
  | 'comments'
  | 'vmlDrawing'
  | 'drawing'
  | 'chart';

/** How parts of a kind are called up to their number, and what they contain. */
export const partKinds: Readonly<Record<PartKind, { name: string; contentType: string }>> = {
  worksheet: { name: 'xl/worksheets/sheet', contentType: `${content}.spreadsheetml.worksheet+xml` },
  styles: { name: 'xl/styles', contentType: `${content}.spreadsheetml.styles+xml` },
  sharedStrings: { name: 'xl/sharedStrings', contentType: `${content}.spreadsheetml.sharedStrings+xml` },
  comments: { name: 'xl/comments', contentType: `${content}.spreadsheetml.comments+xml` },
  vmlDrawing: { name: 'xl/drawings/vmlDrawing', contentType: `${content}.vmlDrawing` },
  drawing: { name: 'xl/drawings/drawing', contentType: `${content}.drawing+xml` },
  chart: { name: 'xl/charts/chart', contentType: `${content}.drawingml.chart+xml` },
};

export const relationsContentType = 'application/vnd.openxmlformats-package.relationships+xml';
export const customXmlPropertiesType = `${content}.customXmlProperties+xml`;
