import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { HtmlOutputService } from './html-output.ts';
import { MESSAGES } from './messages.ts';
import { asGoogle, HOST, routeMembers, ServiceObject } from './service-object.ts';

export class HtmlServiceService extends ServiceObject<null> implements Partial<Google.HtmlService> {
  createHtmlOutputFromFile(filename: string): Google.HtmlOutput {
    const content = this[HOST].html[filename.replace(/\.html$/, '')];
    if (content === undefined) throw new GoogleException(MESSAGES.noHtmlFile(filename));
    return asGoogle(new HtmlOutputService(this[HOST], { title: '', content }));
  }
}

routeMembers(HtmlServiceService, 'HtmlService');
