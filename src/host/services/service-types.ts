import type { Area } from '../workbook/area.ts';
import type {
  Banding,
  BooleanCondition,
  Chart,
  ConditionalFormat,
  Filter,
  FilterCriteria,
  Metadata,
  Protection,
  SheetMetadata,
  Validation,
} from '../workbook/sheet-features.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import type * as Google from './google-types.ts';

/** Cells of a sheet, by position: they do not follow what moves. */
export interface SheetArea {
  sheet: Sheet;
  area: Area;
}

export interface RangeModel extends SheetArea {
  /** Made from an address such as `G:G`, which names whole columns. */
  wholeColumns: boolean;
  /** Made from an address such as `2:2`. */
  wholeRows: boolean;
}

export type MetadataPlace =
  | { on: 'spreadsheet'; workbook: Workbook; entry: Metadata }
  | { on: 'sheet'; sheet: Sheet; entry: SheetMetadata };

/** Where a finder looks: the spreadsheet, or one of its sheets. */
export interface MetadataScope {
  workbook: Workbook;
  sheet: Sheet | null;
}

export interface GroupModel {
  sheet: Sheet;
  dimension: 'row' | 'column';
  start: number;
  count: number;
  depth: number;
}

export interface LinkedText {
  text: string;
  link: string | null;
}

/** The objects that hand each other around: what each stands for, and Google's type of it. */
export interface ServiceTypes {
  Spreadsheet: { model: Workbook; google: Google.Spreadsheet };
  Sheet: { model: Sheet; google: Google.Sheet };
  Range: { model: RangeModel; google: Google.Range };
  /** Ranges of one sheet. */
  RangeList: { model: readonly Google.Range[]; google: Google.RangeList };
  Filter: { model: { sheet: Sheet; filter: Filter }; google: Google.Filter };
  FilterCriteria: { model: FilterCriteria; google: Google.FilterCriteria };
  FilterCriteriaBuilder: { model: FilterCriteria; google: Google.FilterCriteriaBuilder };
  Banding: { model: { sheet: Sheet; banding: Banding }; google: Google.Banding };
  Protection: { model: Protection; google: Google.Protection };
  DeveloperMetadata: { model: MetadataPlace; google: Google.DeveloperMetadata };
  DeveloperMetadataFinder: { model: MetadataScope; google: Google.DeveloperMetadataFinder };
  DeveloperMetadataLocation: { model: MetadataPlace; google: Google.DeveloperMetadataLocation };
  DataValidation: { model: Validation; google: Google.DataValidation };
  DataValidationBuilder: { model: Validation; google: Google.DataValidationBuilder };
  ConditionalFormatRule: { model: SheetFormat; google: Google.ConditionalFormatRule };
  ConditionalFormatRuleBuilder: { model: SheetFormat | null; google: Google.ConditionalFormatRuleBuilder };
  BooleanCondition: { model: BooleanCondition; google: Google.BooleanCondition };
  GradientCondition: { model: ConditionalFormat; google: Google.GradientCondition };
  EmbeddedChart: { model: Chart; google: Google.EmbeddedChart };
  EmbeddedChartBuilder: { model: Chart; google: Google.EmbeddedChartBuilder };
  Group: { model: GroupModel; google: Google.Group };
  /** Known by an e-mail address. */
  User: { model: string; google: Google.User };
  RichTextValue: { model: LinkedText; google: Google.RichTextValue };
  RichTextValueBuilder: { model: LinkedText; google: Google.RichTextValueBuilder };
}

export interface SheetFormat {
  sheet: Sheet;
  format: ConditionalFormat;
}
