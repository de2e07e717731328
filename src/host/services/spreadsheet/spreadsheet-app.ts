import type { Workbook } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import type { Host } from '../host.ts';
import { MESSAGES } from '../messages.ts';
import {
  asGoogle,
  HOST,
  MODEL,
  modelOf,
  routeMembers,
  ServiceObject,
  serviceObject,
} from '../service-object.ts';
import { UiService } from '../ui.ts';
import { activeSheetOf } from './active-sheet.ts';
import { activeRange, currentCell } from './selection.ts';
import * as enumerations from './spreadsheet-enumerations.ts';

type Members = Pick<
  Google.SpreadsheetApp,
  | keyof typeof enumerations
  | 'flush'
  | 'getActive'
  | 'getActiveRange'
  | 'getActiveSheet'
  | 'getActiveSpreadsheet'
  | 'getCurrentCell'
  | 'getSelection'
  | 'getUi'
  | 'newConditionalFormatRule'
  | 'newDataValidation'
  | 'newFilterCriteria'
  | 'newRichTextValue'
  | 'openById'
  | 'openByUrl'
  | 'setActiveRange'
  | 'setActiveSheet'
  | 'setCurrentCell'
>;

export class SpreadsheetAppService extends ServiceObject<Workbook | null> implements Members {
  readonly BandingTheme = enumerations.BandingTheme;
  readonly BooleanCriteria = enumerations.BooleanCriteria;
  readonly BorderStyle = enumerations.BorderStyle;
  readonly CopyPasteType = enumerations.CopyPasteType;
  readonly DataValidationCriteria = enumerations.DataValidationCriteria;
  readonly DeveloperMetadataLocationType = enumerations.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = enumerations.DeveloperMetadataVisibility;
  readonly Dimension = enumerations.Dimension;
  readonly GroupControlTogglePosition = enumerations.GroupControlTogglePosition;
  readonly InterpolationType = enumerations.InterpolationType;
  readonly ProtectionType = enumerations.ProtectionType;
  readonly RelativeDate = enumerations.RelativeDate;
  readonly SheetType = enumerations.SheetType;
  readonly WrapStrategy = enumerations.WrapStrategy;

  getActiveSpreadsheet(): Google.Spreadsheet {
    const workbook = openWorkbook(this[HOST], this[MODEL]);
    // Google's type denies it, but a trigger of an add-on may see no spreadsheet.
    return workbook ? serviceObject(this[HOST], 'Spreadsheet', workbook) : (null as never);
  }

  getActive(): Google.Spreadsheet {
    return this.getActiveSpreadsheet();
  }

  getActiveSheet(): Google.Sheet {
    return serviceObject(this[HOST], 'Sheet', activeSheetOf(shownWorkbook(this, 'getActiveSheet')));
  }

  getActiveRange(): Google.Range {
    return activeRange(this[HOST], shownWorkbook(this, 'getActiveRange'));
  }

  getCurrentCell(): Google.Range {
    return currentCell(this[HOST], shownWorkbook(this, 'getCurrentCell'));
  }

  getSelection(): Google.Selection {
    return serviceObject(this[HOST], 'Selection', shownWorkbook(this, 'getSelection'));
  }

  setActiveSheet(sheet: Google.Sheet): Google.Sheet {
    const model = modelOf(sheet, 'Sheet', 'SpreadsheetApp.setActiveSheet');
    model.workbook.activeSheet = model;
    return sheet;
  }

  setActiveRange(range: Google.Range): Google.Range {
    return range.activate();
  }

  setCurrentCell(cell: Google.Range): Google.Range {
    return cell.activate();
  }

  getUi(): Google.Ui {
    if (this[HOST].execution.isTrigger) throw new GoogleException(MESSAGES.uiContext);
    return asGoogle(new UiService(this[HOST], null));
  }

  flush(): void {
    this[HOST].commit();
  }

  openById(_id: string): Google.Spreadsheet {
    throw new Error('SpreadsheetApp.openById is not there in the host');
  }

  openByUrl(_url: string): Google.Spreadsheet {
    throw new Error('SpreadsheetApp.openByUrl is not there in the host');
  }

  newDataValidation(): Google.DataValidationBuilder {
    const rule = { criteria: '', values: [], allowInvalid: true, helpText: null };
    return serviceObject(this[HOST], 'DataValidationBuilder', rule);
  }

  newConditionalFormatRule(): Google.ConditionalFormatRuleBuilder {
    const format = { areas: [], unsupported: true as const };
    return serviceObject(this[HOST], 'ConditionalFormatRuleBuilder', { sheet: null, format });
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
