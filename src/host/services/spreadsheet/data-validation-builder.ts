import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, serve, serviceObject } from '../service-object.ts';
import { storedCriteria } from './criteria-values.ts';
import { DataValidationService } from './data-validation.ts';

type CriteriaName = keyof typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;
type Builder = Google.DataValidationBuilder;

/** Reads as the rule does that it builds. */
export class DataValidationBuilderService extends DataValidationService implements Builder {
  build(): Google.DataValidation {
    return serviceObject(this[HOST], 'DataValidation', { ...this[MODEL] });
  }

  setAllowInvalid(allowInvalidData: boolean): Builder {
    this[MODEL].allowInvalid = allowInvalidData;
    return asGoogle(this);
  }

  setHelpText(helpText: string): Builder {
    this[MODEL].helpText = helpText;
    return asGoogle(this);
  }

  withCriteria(criteria: Google.DataValidationCriteria, args: unknown[]): Builder {
    return ruled(this, String(criteria) as CriteriaName, ...args);
  }

  requireCheckbox(...values: unknown[]): Builder {
    return ruled(this, 'CHECKBOX', ...values);
  }
  requireDate(): Builder {
    return ruled(this, 'DATE_IS_VALID_DATE');
  }
  requireDateAfter(date: GoogleAppsScript.Base.Date): Builder {
    return ruled(this, 'DATE_AFTER', date);
  }
  requireDateBefore(date: GoogleAppsScript.Base.Date): Builder {
    return ruled(this, 'DATE_BEFORE', date);
  }
  requireDateBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): Builder {
    return ruled(this, 'DATE_BETWEEN', start, end);
  }
  requireDateEqualTo(date: GoogleAppsScript.Base.Date): Builder {
    return ruled(this, 'DATE_EQUAL_TO', date);
  }
  requireDateNotBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): Builder {
    return ruled(this, 'DATE_NOT_BETWEEN', start, end);
  }
  requireDateOnOrAfter(date: GoogleAppsScript.Base.Date): Builder {
    return ruled(this, 'DATE_ON_OR_AFTER', date);
  }
  requireDateOnOrBefore(date: GoogleAppsScript.Base.Date): Builder {
    return ruled(this, 'DATE_ON_OR_BEFORE', date);
  }
  requireFormulaSatisfied(formula: string): Builder {
    return ruled(this, 'CUSTOM_FORMULA', formula);
  }
  requireNumberBetween(start: number, end: number): Builder {
    return ruled(this, 'NUMBER_BETWEEN', start, end);
  }
  requireNumberEqualTo(number: number): Builder {
    return ruled(this, 'NUMBER_EQUAL_TO', number);
  }
  requireNumberGreaterThan(number: number): Builder {
    return ruled(this, 'NUMBER_GREATER_THAN', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): Builder {
    return ruled(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  requireNumberLessThan(number: number): Builder {
    return ruled(this, 'NUMBER_LESS_THAN', number);
  }
  requireNumberLessThanOrEqualTo(number: number): Builder {
    return ruled(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  requireNumberNotBetween(start: number, end: number): Builder {
    return ruled(this, 'NUMBER_NOT_BETWEEN', start, end);
  }
  requireNumberNotEqualTo(number: number): Builder {
    return ruled(this, 'NUMBER_NOT_EQUAL_TO', number);
  }
  requireTextContains(text: string): Builder {
    return ruled(this, 'TEXT_CONTAINS', text);
  }
  requireTextDoesNotContain(text: string): Builder {
    return ruled(this, 'TEXT_DOES_NOT_CONTAIN', text);
  }
  requireTextEqualTo(text: string): Builder {
    return ruled(this, 'TEXT_EQUAL_TO', text);
  }
  requireTextIsEmail(): Builder {
    return ruled(this, 'TEXT_IS_VALID_EMAIL');
  }
  requireTextIsUrl(): Builder {
    return ruled(this, 'TEXT_IS_VALID_URL');
  }
  requireValueInList(values: string[], showDropdown = true): Builder {
    return ruled(this, 'VALUE_IN_LIST', values, showDropdown);
  }
  requireValueInRange(range: Google.Range, showDropdown = true): Builder {
    return ruled(this, 'VALUE_IN_RANGE', range, showDropdown);
  }
}

function ruled(builder: DataValidationBuilderService, criteria: CriteriaName, ...args: unknown[]): Builder {
  builder[MODEL].criteria = criteria;
  builder[MODEL].values = storedCriteria(builder[HOST], args);
  return asGoogle(builder);
}

serve(DataValidationBuilderService, 'DataValidationBuilder');
