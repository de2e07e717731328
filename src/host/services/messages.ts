/** Google's error texts, in English. A live account shows them in the language of its user. */
export const messages = {
  rowMismatch: (data: number, range: number) =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
  columnMismatch: (data: number, range: number) =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`,
  outsideGrid: 'The coordinates of the range are outside the dimensions of the sheet.',
  noRows: 'The number of rows in the range must be at least 1.',
  noColumns: 'The number of columns in the range must be at least 1.',
  rowTooSmall: 'The starting row of the range is too small.',
  columnTooSmall: 'The starting column of the range is too small.',
  rangeNotFound: 'Range not found',
  validation: (cell: string) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  protectedCell:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  tooLong: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  tooManyCells:
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  tooManyColumns:
    'This action would increase the number of columns in the worksheet above the limit of 18278 columns.',
  uiContext: 'Cannot call SpreadsheetApp.getUi() from this context.',
  context: (call: string) => `Cannot call ${call}() from this context.`,
  permission: (call: string, scope: string) =>
    `You do not have permission to call ${call}. Required permissions: ${scope}`,
  signature: (types: string, call: string) =>
    `The parameters (${types}) don't match the method signature for ${call}.`,
  nullArgument: (name: string) => `Argument cannot be null: ${name}`,
  sheetNameTaken: (name: string) =>
    `A sheet with the name "${name}" already exists. Please enter another name.`,
  lastSheet: "You can't remove all the sheets in a document.",
  deleteAll: (what: 'rows' | 'columns') => `You can't delete all the ${what} on the sheet.`,
  outOfBounds: (what: 'rows' | 'columns') => `Those ${what} are out of bounds.`,
  noGroup: (what: 'row' | 'column', index: number, depth: number) =>
    `A ${what} group does not exist at index ${index} and group depth ${depth}.`,
  typedColumns: 'This operation is not allowed on cells in typed columns.',
  frozenFull:
    "You can't insert a column here right now. Try dragging the freeze bar to the left, then try again.",
  filterExists: "You can't create a filter in a sheet that already has a filter.",
  bandingOverlap:
    'You cannot add alternating background colors to a range that already has alternating background colors.',
  metadataRange:
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  propertyTooLong: 'Argument too large: value',
  propertyStoreFull:
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  tooManyTriggers:
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  tooManyAddOnTriggers:
    'The Add-on attempted to create too many time-based triggers in this document for this Google user account.',
  noAddress: (address: string) => `Invalid email: ${address}`,
  tooManyMails: 'Service invoked too many times for one day: email.',
  noHtmlFile: (name: string) => `No HTML file named ${name} was found.`,
} as const;
