import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, serve, serviceObject } from '../service-object.ts';
import { storedCriteria } from './criteria-values.ts';
import { DataValidationService } from './data-validation.ts';

type CriteriaName = keyof typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;
type Builder = Google.DataValidationBuilder;

/** Reads as the rule does that it builds. */
export class DataValidationBuilderService extends DataValidationService implements Partial<Builder> {
  build(): Google.DataValidation {
    return serviceObject(this[HOST], 'DataValidation', { ...this[MODEL] });
  }

  setAllowInvalid(allowInvalidData: boolean): Builder {
    this[MODEL].allowInvalid = allowInvalidData;
    return asGoogle(this);
  }

  requireCheckbox(...values: unknown[]): Builder {
    return ruled(this, 'CHECKBOX', ...values);
  }
  requireDate(): Builder {
    return ruled(this, 'DATE_IS_VALID_DATE');
  }
  requireNumberBetween(start: number, end: number): Builder {
    return ruled(this, 'NUMBER_BETWEEN', start, end);
  }
  requireTextContains(text: string): Builder {
    return ruled(this, 'TEXT_CONTAINS', text);
  }
  requireTextIsEmail(): Builder {
    return ruled(this, 'TEXT_IS_VALID_EMAIL');
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
