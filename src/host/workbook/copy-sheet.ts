import type { Layer } from './layer.ts';
import type { RangeReference } from './sheet-features.ts';
import type { Sheet } from './workbook.ts';

/** Duplicates a tab, as a person or a script does. Whether its metadata is duplicated too is not known of Sheets. */
export function copySheet(
  source: Sheet,
  name: string,
  { withMetadata = true }: { withMetadata?: boolean } = {},
): Sheet {
  const { workbook, maxRows: rows, maxColumns: columns } = source;
  const copy = workbook.addSheet(name, { rows, columns });
  copyCells(source, copy);
  copy.rows.copyFrom(source.rows);
  copy.columns.copyFrom(source.columns);
  copyFeatures(source, copy);
  if (withMetadata) {
    copy.metadata = source.metadata.map((entry) => ({ ...entry }));
    for (const entry of copy.metadata) entry.id = workbook.newId();
  }
  return copy;
}

function copyCells(source: Sheet, copy: Sheet): void {
  copy.cells.copyFrom(source.cells);
  copy.notes.copyFrom(source.notes);
  copy.validations.copyFrom(source.validations);
  const formats = copy.formats as Record<string, Layer<unknown>>;
  for (const [name, layer] of Object.entries(source.formats)) {
    formats[name]!.copyFrom(layer as Layer<unknown>);
  }
}

function copyFeatures(source: Sheet, copy: Sheet): void {
  copy.merges = structuredClone(source.merges);
  copy.tables = structuredClone(source.tables);
  copy.typedTables = structuredClone(source.typedTables);
  copy.filter = structuredClone(source.filter);
  copy.bandings = structuredClone(source.bandings);
  copy.protections = structuredClone(source.protections);
  copy.conditionalFormats = source.conditionalFormats.map((format) => ({
    ...format,
    areas: structuredClone(format.areas),
  }));
  copy.charts = source.charts.map((chart) => ({
    ...chart,
    id: source.workbook.newId(),
    options: structuredClone(chart.options),
    anchor: { ...chart.anchor },
    ranges: chart.ranges.map((range) => retargeted(range, source, copy)),
  }));
  copy.tabColor = source.tabColor;
  copy.hiddenGridlines = source.hiddenGridlines;
}

/** Charts of the copy show the copy's cells. */
function retargeted(range: RangeReference, source: Sheet, copy: Sheet): RangeReference {
  return { sheet: range.sheet === source ? copy : range.sheet, area: { ...range.area } };
}
