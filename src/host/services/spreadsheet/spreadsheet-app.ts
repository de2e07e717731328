import type { Workbook } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import type { Host } from '../host.ts';
import { messages } from '../messages.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve, serviceObject } from '../service-object.ts';
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
    const workbook = openWorkbook(this[hostKey], this[modelKey]);
    // Google's type denies it, but a trigger of an add-on may see no spreadsheet.
    return workbook ? serviceObject(this[hostKey], 'Spreadsheet', workbook) : (null as never);
  }

  getActiveSheet(): Google.Sheet {
    return serviceObject(this[hostKey], 'Sheet', activeSheetOf(shownWorkbook(this, 'getActiveSheet')));
  }

  getUi(): Google.Ui {
    if (this[hostKey].execution.isTrigger) throw new GoogleException(messages.uiContext);
    return asGoogle(new UiService(this[hostKey], null));
  }

  flush(): void {
    this[hostKey].commit();
  }

  newDataValidation(): Google.DataValidationBuilder {
    const rule = { criteria: '', values: [], allowInvalid: true, helpText: null };
    return serviceObject(this[hostKey], 'DataValidationBuilder', rule);
  }

  newConditionalFormatRule(): Google.ConditionalFormatRuleBuilder {
    return serviceObject(this[hostKey], 'ConditionalFormatRuleBuilder', null);
  }

  newFilterCriteria(): Google.FilterCriteriaBuilder {
    return serviceObject(this[hostKey], 'FilterCriteriaBuilder', {});
  }

  newRichTextValue(): Google.RichTextValueBuilder {
    return serviceObject(this[hostKey], 'RichTextValueBuilder', { text: '', link: null });
  }
}

/** In a trigger of a published add-on there is no spreadsheet: its events carry no document. */
function openWorkbook(host: Host, workbook: Workbook | null): Workbook | null {
  return host.execution.isTrigger && host.isPublishedAddOn ? null : workbook;
}

/** What a person looks at, which in a trigger is nothing. */
function shownWorkbook(app: SpreadsheetAppService, member: string): Workbook {
  const workbook = openWorkbook(app[hostKey], app[modelKey]);
  if (workbook && !app[hostKey].execution.isTrigger) return workbook;
  throw new GoogleException(messages.context(`SpreadsheetApp.${member}`));
}

serve(SpreadsheetAppService, 'SpreadsheetApp');
