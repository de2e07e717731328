import { lastColumnOf } from '../../../workbook/area.ts';
import type { FilterCriteria } from '../../../workbook/sheet-features.ts';
import { sortByFilter } from '../../../workbook/sort-rows.ts';
import { GoogleException } from '../../google-exception.ts';
import type * as Google from '../../google-types.ts';
import { MESSAGES } from '../../messages.ts';
import { asGoogle, HOST, MODEL, modelOf, ServiceObject, serve, serviceObject } from '../../service-object.ts';
import type { ServiceTypes } from '../../service-types.ts';
import { rangeAt } from '../cells/range-at.ts';

/** Columns are counted in the sheet. */
class FilterService extends ServiceObject<ServiceTypes['Filter']['model']> implements Partial<Google.Filter> {
  getRange(): Google.Range {
    const { sheet, filter } = this[MODEL];
    this[HOST].read();
    return rangeAt(this[HOST], sheet, filter.area);
  }

  getColumnFilterCriteria(columnPosition: number): Google.FilterCriteria | null {
    this[HOST].read();
    const criteria = this[MODEL].filter.criteria.get(checkedColumn(this, columnPosition));
    return criteria ? serviceObject(this[HOST], 'FilterCriteria', criteria) : null;
  }

  setColumnFilterCriteria(
    columnPosition: number,
    filterCriteria: Google.FilterCriteria | null,
  ): Google.Filter {
    const column = checkedColumn(this, columnPosition);
    const { filter } = this[MODEL];
    const call = 'SpreadsheetApp.Filter.setColumnFilterCriteria';
    const criteria = filterCriteria === null ? null : modelOf(filterCriteria, 'FilterCriteria', call);
    this[HOST].change();
    if (criteria) filter.criteria.set(column, criteria);
    else filter.criteria.delete(column);
    return asGoogle(this);
  }

  remove(): void {
    this[HOST].change();
    this[MODEL].sheet.filter = null;
  }

  /** The header row stays. */
  sort(columnPosition: number, ascending: boolean): Google.Filter {
    const column = checkedColumn(this, columnPosition);
    this[HOST].change();
    sortByFilter(this[MODEL].sheet, column, ascending);
    return asGoogle(this);
  }
}

function checkedColumn(service: FilterService, column: number): number {
  const { area } = service[MODEL].filter;
  if (column >= area.column && column <= lastColumnOf(area)) return column;
  throw new GoogleException(MESSAGES.outOfBounds('columns'));
}

class FilterCriteriaService extends ServiceObject<FilterCriteria> implements Partial<Google.FilterCriteria> {
  getHiddenValues(): string[] {
    return [...(this[MODEL].hiddenValues ?? [])];
  }
}

class FilterCriteriaBuilderService
  extends ServiceObject<FilterCriteria>
  implements Partial<Google.FilterCriteriaBuilder>
{
  build(): Google.FilterCriteria {
    return serviceObject(this[HOST], 'FilterCriteria', { ...this[MODEL] });
  }

  setHiddenValues(values: string[]): Google.FilterCriteriaBuilder {
    this[MODEL].hiddenValues = values.map(String);
    return asGoogle(this);
  }
}

serve(FilterService, 'Filter');
serve(FilterCriteriaService, 'FilterCriteria');
serve(FilterCriteriaBuilderService, 'FilterCriteriaBuilder');
