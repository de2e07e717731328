import { enumeration } from '../enumeration.ts';

export const BandingTheme = enumeration<typeof GoogleAppsScript.Spreadsheet.BandingTheme>(
  'LIGHT_GREY',
  'CYAN',
  'GREEN',
  'YELLOW',
  'ORANGE',
  'BLUE',
  'TEAL',
  'GREY',
  'BROWN',
  'LIGHT_GREEN',
  'INDIGO',
  'PINK',
);

export const BooleanCriteria = enumeration<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>(
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
);

export const DataValidationCriteria = enumeration<typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria>(
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
);

export const DeveloperMetadataVisibility = enumeration<
  typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility
>('DOCUMENT', 'PROJECT');

export const Dimension = enumeration<typeof GoogleAppsScript.Spreadsheet.Dimension>('COLUMNS', 'ROWS');

export const InterpolationType = enumeration<typeof GoogleAppsScript.Spreadsheet.InterpolationType>(
  'NUMBER',
  'PERCENT',
  'PERCENTILE',
  'MIN',
  'MAX',
);

export const ProtectionType = enumeration<typeof GoogleAppsScript.Spreadsheet.ProtectionType>(
  'RANGE',
  'SHEET',
);

export const RelativeDate = enumeration<typeof GoogleAppsScript.Spreadsheet.RelativeDate>(
  'TODAY',
  'TOMORROW',
  'YESTERDAY',
  'PAST_WEEK',
  'PAST_MONTH',
  'PAST_YEAR',
);

export const SheetType = enumeration<typeof GoogleAppsScript.Spreadsheet.SheetType>('GRID', 'OBJECT');
