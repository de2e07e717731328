import type { Workbook } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import type { Host } from '../host.ts';
import { MESSAGES } from '../messages.ts';
import { asGoogle, HOST, MODEL, routeMembers, ServiceObject, serviceObject } from '../service-object.ts';
import { UiService } from '../ui.ts';
import { BooleanCriteria, RelativeDate } from './features/conditional-format.ts';
import { activeSheetOf } from './spreadsheet.ts';

export class SpreadsheetAppService
  extends ServiceObject<Workbook | null>
  implements Partial<Google.SpreadsheetApp>
{
  readonly BooleanCriteria = BooleanCriteria;
  readonly RelativeDate = RelativeDate;

  getActiveSpreadsheet(): Google.Spreadsheet {
    const workbook = openWorkbook(this[HOST], this[MODEL]);
    // Google's type denies it, but a trigger of an add-on may see no spreadsheet.
    return workbook ? serviceObject(this[HOST], 'Spreadsheet', workbook) : (null as never);
  }

  getActiveSheet(): Google.Sheet {
    return serviceObject(this[HOST], 'Sheet', activeSheetOf(shownWorkbook(this, 'getActiveSheet')));
  }

  getUi(): Google.Ui {
    if (this[HOST].execution.isTrigger) throw new GoogleException(MESSAGES.uiContext);
    return asGoogle(new UiService(this[HOST], null));
  }

  flush(): void {
    this[HOST].commit();
  }

  newDataValidation(): Google.DataValidationBuilder {
    const rule = { criteria: '', values: [], allowInvalid: true, helpText: null };
    return serviceObject(this[HOST], 'DataValidationBuilder', rule);
  }

  newConditionalFormatRule(): Google.ConditionalFormatRuleBuilder {
    return serviceObject(this[HOST], 'ConditionalFormatRuleBuilder', null);
  }

  newFilterCriteria(): Google.FilterCriteriaBuilder {
    return serviceObject(this[HOST], 'FilterCriteriaBuilder', {});
  }

  newRichTextValue(): Google.RichTextValueBuilder {
    return serviceObject(this[HOST], 'RichTextValueBuilder', { text: '', link: null });
  }
}

/** In a trigger of a published add-on there is no spreadsheet: its events carry no document. */
function openWorkbook(host: Host, workbook: Workbook | null): Workbook | null {
  return host.execution.isTrigger && host.isPublishedAddOn ? null : workbook;
}

/** What a person looks at, which in a trigger is nothing. */
function shownWorkbook(app: SpreadsheetAppService, member: string): Workbook {
  const workbook = openWorkbook(app[HOST], app[MODEL]);
  if (workbook && !app[HOST].execution.isTrigger) return workbook;
  throw new GoogleException(MESSAGES.context(`SpreadsheetApp.${member}`));
}

routeMembers(SpreadsheetAppService, 'SpreadsheetApp');
