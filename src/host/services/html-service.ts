import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { HtmlOutputService } from './html-output.ts';
import { MESSAGES } from './messages.ts';
import { asGoogle, HOST, routeMembers, ServiceObject } from './service-object.ts';

type Members = Pick<Google.HtmlService, 'createHtmlOutput' | 'createHtmlOutputFromFile'>;

export class HtmlServiceService extends ServiceObject<null> implements Members {
  createHtmlOutput(html: unknown = ''): Google.HtmlOutput {
    const page = { title: '', content: String(html), width: null, height: null };
    return asGoogle(new HtmlOutputService(this[HOST], page));
  }

  createHtmlOutputFromFile(filename: string): Google.HtmlOutput {
    const content = this[HOST].html[filename.replace(/\.html$/, '')];
    if (content === undefined) throw new GoogleException(MESSAGES.noHtmlFile(filename));
    return this.createHtmlOutput(content);
  }
}

routeMembers(HtmlServiceService, 'HtmlService');
