import type { Validation } from '../../workbook/sheet-features.ts';
import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { HOST, MODEL, ServiceObject, serve, serviceObject } from '../service-object.ts';
import { scriptCriteria } from './criteria-values.ts';
import { DataValidationCriteria } from './spreadsheet-enumerations.ts';

type Members = Pick<
  Google.DataValidation,
  'copy' | 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText'
>;

export class DataValidationService extends ServiceObject<Validation> implements Members {
  copy(): Google.DataValidationBuilder {
    return serviceObject(this[HOST], 'DataValidationBuilder', { ...this[MODEL] });
  }

  getAllowInvalid(): boolean {
    return this[MODEL].allowInvalid;
  }

  getCriteriaType(): Google.DataValidationCriteria {
    return valueNamed(DataValidationCriteria, this[MODEL].criteria);
  }

  getCriteriaValues(): unknown[] {
    return scriptCriteria(this[HOST], this[MODEL].values);
  }

  getHelpText(): string {
    return this[MODEL].helpText as string;
  }
}

serve(DataValidationService, 'DataValidation');
