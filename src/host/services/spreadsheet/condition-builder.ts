import type { BooleanCondition } from '../../workbook/sheet-features.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, ServiceObject } from '../service-object.ts';
import { storedCriteria } from './criteria-values.ts';

export const SET_CONDITION = Symbol('set condition');

type CriteriaName = keyof typeof GoogleAppsScript.Spreadsheet.BooleanCriteria;
type DateArgument = GoogleAppsScript.Base.Date | Google.RelativeDate;

/** The conditions that filters and conditional formats share; `Builder` is Google's type of the concrete builder. */
export abstract class ConditionBuilder<Model, Builder> extends ServiceObject<Model> {
  abstract [SET_CONDITION](condition: BooleanCondition): void;

  whenCellEmpty(): Builder {
    return when(this, 'CELL_EMPTY');
  }
  whenCellNotEmpty(): Builder {
    return when(this, 'CELL_NOT_EMPTY');
  }
  whenDateAfter(date: DateArgument): Builder {
    return whenDate(this, 'DATE_AFTER', date);
  }
  whenDateBefore(date: DateArgument): Builder {
    return whenDate(this, 'DATE_BEFORE', date);
  }
  whenDateEqualTo(date: DateArgument): Builder {
    return whenDate(this, 'DATE_EQUAL_TO', date);
  }
  whenFormulaSatisfied(formula: string): Builder {
    return when(this, 'CUSTOM_FORMULA', formula);
  }
  whenNumberBetween(start: number, end: number): Builder {
    return when(this, 'NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): Builder {
    return when(this, 'NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): Builder {
    return when(this, 'NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): Builder {
    return when(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): Builder {
    return when(this, 'NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): Builder {
    return when(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number): Builder {
    return when(this, 'NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number): Builder {
    return when(this, 'NUMBER_NOT_EQUAL_TO', number);
  }
  whenTextContains(text: string): Builder {
    return when(this, 'TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): Builder {
    return when(this, 'TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEndsWith(text: string): Builder {
    return when(this, 'TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): Builder {
    return when(this, 'TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): Builder {
    return when(this, 'TEXT_STARTS_WITH', text);
  }
  withCriteria(criteria: Google.BooleanCriteria, args: unknown[]): Builder {
    return when(this, String(criteria) as CriteriaName, ...args);
  }
}

function when<Builder>(
  builder: ConditionBuilder<unknown, Builder>,
  criteria: CriteriaName,
  ...args: unknown[]
): Builder {
  const values = storedCriteria(builder[HOST], args) as BooleanCondition['values'];
  builder[SET_CONDITION]({ criteria, values });
  return asGoogle(builder);
}

/** A day, or a relative one such as `TODAY`. */
function whenDate<Builder>(
  builder: ConditionBuilder<unknown, Builder>,
  criteria: 'DATE_AFTER' | 'DATE_BEFORE' | 'DATE_EQUAL_TO',
  date: DateArgument,
): Builder {
  const isDay = Object.prototype.toString.call(date) === '[object Date]';
  return when(builder, isDay ? criteria : `${criteria}_RELATIVE`, date);
}
