import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { MESSAGES } from './messages.ts';
import { asGoogle, MODEL, routeMembers, ServiceObject, typeName } from './service-object.ts';

export interface Page {
  title: string;
  content: string;
}

export class HtmlOutputService extends ServiceObject<Page> implements Partial<Google.HtmlOutput> {
  setTitle(title: string): Google.HtmlOutput {
    this[MODEL].title = title;
    return asGoogle(this);
  }
}

export function pageOf(output: unknown, call: string): Page {
  if (output instanceof HtmlOutputService) return output[MODEL];
  throw new GoogleException(MESSAGES.signature(typeName(output), call));
}

routeMembers(HtmlOutputService, 'HtmlOutput');
