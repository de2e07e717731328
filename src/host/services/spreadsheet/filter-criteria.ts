import type { BooleanCondition, FilterCriteria } from '../../workbook/sheet-features.ts';
import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, ServiceObject, serve, serviceObject } from '../service-object.ts';
import { ConditionBuilder, SET_CONDITION } from './condition-builder.ts';
import { scriptCriteria } from './criteria-values.ts';
import { BooleanCriteria } from './spreadsheet-enumerations.ts';

type Reader = ServiceObject<FilterCriteria>;

export class FilterCriteriaService
  extends ServiceObject<FilterCriteria>
  implements Partial<Google.FilterCriteria>
{
  getCriteriaType(): Google.BooleanCriteria {
    return criteriaType(this);
  }
  getCriteriaValues(): unknown[] {
    return scriptCriteria(this[HOST], this[MODEL].condition?.values ?? []);
  }
  getHiddenValues(): string[] {
    return [...(this[MODEL].hiddenValues ?? [])];
  }
}

export class FilterCriteriaBuilderService
  extends ConditionBuilder<FilterCriteria, Google.FilterCriteriaBuilder>
  implements Partial<Google.FilterCriteriaBuilder>
{
  [SET_CONDITION](condition: BooleanCondition): void {
    this[MODEL].condition = condition;
  }

  build(): Google.FilterCriteria {
    return serviceObject(this[HOST], 'FilterCriteria', { ...this[MODEL] });
  }
  setHiddenValues(values: string[]): Google.FilterCriteriaBuilder {
    this[MODEL].hiddenValues = values.map(String);
    return asGoogle(this);
  }
}

/** Google's type denies it, but a filter by values has no criterion. */
function criteriaType(service: Reader): Google.BooleanCriteria {
  const { condition } = service[MODEL];
  return condition ? valueNamed(BooleanCriteria, condition.criteria) : (null as never);
}

serve(FilterCriteriaService, 'FilterCriteria');
serve(FilterCriteriaBuilderService, 'FilterCriteriaBuilder');
