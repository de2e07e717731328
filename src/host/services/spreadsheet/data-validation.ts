import type { Validation } from '../../workbook/sheet-features.ts';
import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { HOST, MODEL, ServiceObject, serve } from '../service-object.ts';
import { scriptCriteria } from './criteria-values.ts';
import { DataValidationCriteria } from './spreadsheet-enumerations.ts';

export class DataValidationService
  extends ServiceObject<Validation>
  implements Partial<Google.DataValidation>
{
  getAllowInvalid(): boolean {
    return this[MODEL].allowInvalid;
  }

  getCriteriaType(): Google.DataValidationCriteria {
    return valueNamed(DataValidationCriteria, this[MODEL].criteria);
  }

  getCriteriaValues(): unknown[] {
    return scriptCriteria(this[HOST], this[MODEL].values);
  }
}

serve(DataValidationService, 'DataValidation');
