import { lastColumnOf } from '../../../workbook/area.ts';
import type { FilterCriteria } from '../../../workbook/sheet-features.ts';
import { sortByFilter } from '../../../workbook/sort-rows.ts';
import { GoogleException } from '../../google-exception.ts';
import type * as Google from '../../google-types.ts';
import { messages } from '../../messages.ts';
import {
  asGoogle,
  hostKey,
  modelKey,
  modelOf,
  ServiceObject,
  serve,
  serviceObject,
} from '../../service-object.ts';
import type { ServiceTypes } from '../../service-types.ts';
import { rangeAt } from '../cells/range-at.ts';

/** Columns are counted in the sheet. */
class FilterService extends ServiceObject<ServiceTypes['Filter']['model']> implements Partial<Google.Filter> {
  getRange(): Google.Range {
    const { sheet, filter } = this[modelKey];
    this[hostKey].read();
    return rangeAt(this[hostKey], sheet, filter.area);
  }

  getColumnFilterCriteria(columnPosition: number): Google.FilterCriteria | null {
    this[hostKey].read();
    const criteria = this[modelKey].filter.criteria.get(checkedColumn(this, columnPosition));
    return criteria ? serviceObject(this[hostKey], 'FilterCriteria', criteria) : null;
  }

  setColumnFilterCriteria(
    columnPosition: number,
    filterCriteria: Google.FilterCriteria | null,
  ): Google.Filter {
    const column = checkedColumn(this, columnPosition);
    const { filter } = this[modelKey];
    const call = 'SpreadsheetApp.Filter.setColumnFilterCriteria';
    const criteria = filterCriteria === null ? null : modelOf(filterCriteria, 'FilterCriteria', call);
    this[hostKey].change();
    if (criteria) filter.criteria.set(column, criteria);
    else filter.criteria.delete(column);
    return asGoogle(this);
  }

  remove(): void {
    this[hostKey].change();
    this[modelKey].sheet.filter = null;
  }

  /** The header row stays. */
  sort(columnPosition: number, ascending: boolean): Google.Filter {
    const column = checkedColumn(this, columnPosition);
    this[hostKey].change();
    sortByFilter(this[modelKey].sheet, column, ascending);
    return asGoogle(this);
  }
}

function checkedColumn(service: FilterService, column: number): number {
  const { area } = service[modelKey].filter;
  if (column >= area.column && column <= lastColumnOf(area)) return column;
  throw new GoogleException(messages.outOfBounds('columns'));
}

class FilterCriteriaService extends ServiceObject<FilterCriteria> implements Partial<Google.FilterCriteria> {
  getHiddenValues(): string[] {
    return [...(this[modelKey].hiddenValues ?? [])];
  }
}

class FilterCriteriaBuilderService
  extends ServiceObject<FilterCriteria>
  implements Partial<Google.FilterCriteriaBuilder>
{
  build(): Google.FilterCriteria {
    return serviceObject(this[hostKey], 'FilterCriteria', { ...this[modelKey] });
  }

  setHiddenValues(values: string[]): Google.FilterCriteriaBuilder {
    this[modelKey].hiddenValues = values.map(String);
    return asGoogle(this);
  }
}

serve(FilterService, 'Filter');
serve(FilterCriteriaService, 'FilterCriteria');
serve(FilterCriteriaBuilderService, 'FilterCriteriaBuilder');
