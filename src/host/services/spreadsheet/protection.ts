import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, modelOf, ServiceObject, serve, serviceObject } from '../service-object.ts';
import type { ServiceTypes } from '../service-types.ts';
import { mayEdit } from './edit-rights.ts';
import { rangeAt } from './range-access.ts';
import { ProtectionType } from './spreadsheet-enumerations.ts';

type Model = ServiceTypes['Protection']['model'];
type Members = Pick<
  Google.Protection,
  | 'addEditor'
  | 'addEditors'
  | 'canEdit'
  | 'getDescription'
  | 'getEditors'
  | 'getProtectionType'
  | 'getRange'
  | 'getUnprotectedRanges'
  | 'isWarningOnly'
  | 'remove'
  | 'removeEditor'
  | 'removeEditors'
  | 'setDescription'
  | 'setUnprotectedRanges'
  | 'setWarningOnly'
>;

export class ProtectionService extends ServiceObject<Model> implements Members {
  canEdit(): boolean {
    const { sheet, protection } = this[MODEL];
    return mayEdit(protection, sheet, this[HOST].execution.user);
  }

  getDescription(): string {
    return this[MODEL].protection.description;
  }

  setDescription(description: string): Google.Protection {
    this[MODEL].protection.description = description;
    return asGoogle(this);
  }

  getEditors(): Google.User[] {
    return this[MODEL].protection.editors.map((email) => serviceObject(this[HOST], 'User', email));
  }

  addEditor(user: string | Google.User): Google.Protection {
    return this.addEditors([emailOf(user)]);
  }

  addEditors(emailAddresses: string[]): Google.Protection {
    const { protection } = this[MODEL];
    this[HOST].change();
    protection.editors = [...new Set([...protection.editors, ...emailAddresses])];
    return asGoogle(this);
  }

  removeEditor(user: string | Google.User): Google.Protection {
    return this.removeEditors([emailOf(user)]);
  }

  removeEditors(users: (string | Google.User)[]): Google.Protection {
    const { protection } = this[MODEL];
    this[HOST].change();
    const removed = users.map(emailOf);
    protection.editors = protection.editors.filter((email) => !removed.includes(email));
    return asGoogle(this);
  }

  getProtectionType(): Google.ProtectionType {
    return valueNamed(ProtectionType, this[MODEL].protection.area ? 'RANGE' : 'SHEET');
  }

  getRange(): Google.Range {
    const { sheet, protection } = this[MODEL];
    return rangeAt(this[HOST], sheet, protection.area ?? sheet.wholeArea());
  }

  getUnprotectedRanges(): Google.Range[] {
    const { sheet, protection } = this[MODEL];
    return protection.unprotected.map((area) => rangeAt(this[HOST], sheet, area));
  }

  setUnprotectedRanges(ranges: Google.Range[]): Google.Protection {
    const areas = ranges.map((range) => modelOf(range, 'Range', 'Protection.setUnprotectedRanges').area);
    this[HOST].change();
    this[MODEL].protection.unprotected = areas;
    return asGoogle(this);
  }

  isWarningOnly(): boolean {
    return this[MODEL].protection.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): Google.Protection {
    this[HOST].change();
    this[MODEL].protection.warningOnly = warningOnly;
    return asGoogle(this);
  }

  remove(): void {
    const { sheet, protection } = this[MODEL];
    this[HOST].change();
    sheet.protections = sheet.protections.filter((other) => other !== protection);
  }
}

function emailOf(user: string | Google.User): string {
  return typeof user === 'string' ? user : modelOf(user, 'User', 'SpreadsheetApp.Protection.addEditor');
}

serve(ProtectionService, 'Protection');
