/** Types of relations and of contents, as ECMA-376 names them. */
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument';

export const relationTypes = {
  worksheet: `${office}/worksheet`,
  sharedStrings: `${office}/sharedStrings`,
  comments: `${office}/comments`,
  vmlDrawing: `${office}/vmlDrawing`,
  drawing: `${office}/drawing`,
  chart: `${office}/chart`,
  hyperlink: `${office}/hyperlink`,
  customXml: `${office}/customXml`,
  customXmlProps: `${office}/customXmlProps`,
} as const;

export const contentTypes = {
  worksheet: `${content}.spreadsheetml.worksheet+xml`,
  sharedStrings: `${content}.spreadsheetml.sharedStrings+xml`,
  comments: `${content}.spreadsheetml.comments+xml`,
  vmlDrawing: `${content}.vmlDrawing`,
  drawing: `${content}.drawing+xml`,
  chart: `${content}.drawingml.chart+xml`,
  customXmlProps: `${content}.customXmlProperties+xml`,
} as const;

/** What `r:id` attributes are in. */
export const relationNamespace = office;
