import type { CriteriaValue, Validation } from '../../../workbook/sheet-features.ts';
import type * as Google from '../../google-types.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve, serviceObject } from '../../service-object.ts';
import { scriptCriteria } from './criteria-values.ts';

class DataValidationService extends ServiceObject<Validation> implements Partial<Google.DataValidation> {
  getAllowInvalid(): boolean {
    return this[modelKey].allowInvalid;
  }

  getCriteriaValues(): unknown[] {
    return scriptCriteria(this[hostKey], this[modelKey].values);
  }
}

type Builder = Google.DataValidationBuilder;

class DataValidationBuilderService extends ServiceObject<Validation> implements Partial<Builder> {
  build(): Google.DataValidation {
    return serviceObject(this[hostKey], 'DataValidation', { ...this[modelKey] });
  }

  setAllowInvalid(allowInvalidData: boolean): Builder {
    this[modelKey].allowInvalid = allowInvalidData;
    return asGoogle(this);
  }

  requireCheckbox(...values: CriteriaValue[]): Builder {
    Object.assign(this[modelKey], { criteria: 'CHECKBOX', values });
    return asGoogle(this);
  }

  requireValueInList(values: string[], showDropdown = true): Builder {
    Object.assign(this[modelKey], {
      criteria: 'VALUE_IN_LIST',
      values: [values.map(String), showDropdown],
    });
    return asGoogle(this);
  }
}

serve(DataValidationService, 'DataValidation');
serve(DataValidationBuilderService, 'DataValidationBuilder');
