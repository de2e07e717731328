import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { HOST, MODEL, ServiceObject, serve } from '../service-object.ts';
import type { ServiceTypes } from '../service-types.ts';
import { mayEdit } from './edit-rights.ts';
import { rangeAt } from './range-access.ts';
import { ProtectionType } from './spreadsheet-enumerations.ts';

type Model = ServiceTypes['Protection']['model'];

export class ProtectionService extends ServiceObject<Model> implements Partial<Google.Protection> {
  canEdit(): boolean {
    const { sheet, protection } = this[MODEL];
    return mayEdit(protection, sheet, this[HOST].execution.user);
  }

  getProtectionType(): Google.ProtectionType {
    return valueNamed(ProtectionType, this[MODEL].protection.area ? 'RANGE' : 'SHEET');
  }

  getRange(): Google.Range {
    const { sheet, protection } = this[MODEL];
    return rangeAt(this[HOST], sheet, protection.area ?? sheet.wholeArea());
  }
}

serve(ProtectionService, 'Protection');
