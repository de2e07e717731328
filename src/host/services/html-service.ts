import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { MESSAGES } from './messages.ts';
import { asGoogle, HOST, MODEL, routeMembers, ServiceObject, typeName } from './service-object.ts';

export class HtmlServiceService extends ServiceObject<null> implements Partial<Google.HtmlService> {
  createHtmlOutputFromFile(filename: string): Google.HtmlOutput {
    const content = this[HOST].html[filename.replace(/\.html$/, '')];
    if (content === undefined) throw new GoogleException(MESSAGES.noHtmlFile(filename));
    return asGoogle(new HtmlOutputService(this[HOST], { title: '', content }));
  }
}

interface Page {
  title: string;
  content: string;
}

class HtmlOutputService extends ServiceObject<Page> implements Partial<Google.HtmlOutput> {
  setTitle(title: string): Google.HtmlOutput {
    this[MODEL].title = title;
    return asGoogle(this);
  }
}

export function pageOf(output: unknown, call: string): Page {
  if (output instanceof HtmlOutputService) return output[MODEL];
  throw new GoogleException(MESSAGES.signature(typeName(output), call));
}

routeMembers(HtmlServiceService, 'HtmlService');
routeMembers(HtmlOutputService, 'HtmlOutput');
