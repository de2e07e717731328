import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { messages } from './messages.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve, typeName } from './service-object.ts';

export class HtmlServiceService extends ServiceObject<null> implements Partial<Google.HtmlService> {
  createHtmlOutputFromFile(filename: string): Google.HtmlOutput {
    const content = this[hostKey].html[filename.replace(/\.html$/, '')];
    if (content === undefined) throw new GoogleException(messages.noHtmlFile(filename));
    return asGoogle(new HtmlOutputService(this[hostKey], { title: '', content }));
  }
}

interface Page {
  title: string;
  content: string;
}

class HtmlOutputService extends ServiceObject<Page> implements Partial<Google.HtmlOutput> {
  getContent(): string {
    return this[modelKey].content;
  }

  setTitle(title: string): Google.HtmlOutput {
    this[modelKey].title = title;
    return asGoogle(this);
  }
}

export function pageOf(output: unknown, call: string): Page {
  if (output instanceof HtmlOutputService) return output[modelKey];
  throw new GoogleException(messages.signature(typeName(output), call));
}

/**
 * What arrives on the other side of `google.script.run`: a copy of plain values. Dates, functions and other objects do not
 * cross; undefined members vanish.
 */
export function crossToPage(value: unknown, property = 'return value'): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((item, i) => crossToPage(item, String(i)));
  const isPlain = typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]';
  if (!isPlain) throw new GoogleException(`Failed due to illegal value in property: ${property}`);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([name, member]) => [name, crossToPage(member, name)]));
}

serve(HtmlServiceService, 'HtmlService');
serve(HtmlOutputService, 'HtmlOutput');
