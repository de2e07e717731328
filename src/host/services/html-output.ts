import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { MESSAGES } from './messages.ts';
import { asGoogle, MODEL, routeMembers, ServiceObject, typeName } from './service-object.ts';

export interface Page {
  title: string;
  content: string;
  width: number | null;
  height: number | null;
}

type Members = Pick<
  Google.HtmlOutput,
  | 'append'
  | 'getContent'
  | 'getHeight'
  | 'getTitle'
  | 'getWidth'
  | 'setContent'
  | 'setHeight'
  | 'setTitle'
  | 'setWidth'
>;

export class HtmlOutputService extends ServiceObject<Page> implements Members {
  append(addedContent: string): Google.HtmlOutput {
    this[MODEL].content += addedContent;
    return asGoogle(this);
  }
  getContent(): string {
    return this[MODEL].content;
  }
  setContent(content: string): Google.HtmlOutput {
    this[MODEL].content = content;
    return asGoogle(this);
  }
  getTitle(): string {
    return this[MODEL].title;
  }
  setTitle(title: string): Google.HtmlOutput {
    this[MODEL].title = title;
    return asGoogle(this);
  }
  getWidth(): number {
    return this[MODEL].width as number;
  }
  setWidth(width: number): Google.HtmlOutput {
    this[MODEL].width = width;
    return asGoogle(this);
  }
  getHeight(): number {
    return this[MODEL].height as number;
  }
  setHeight(height: number): Google.HtmlOutput {
    this[MODEL].height = height;
    return asGoogle(this);
  }
}

export function pageOf(output: unknown, call: string): Page {
  if (output instanceof HtmlOutputService) return output[MODEL];
  throw new GoogleException(MESSAGES.signature(typeName(output), call));
}

routeMembers(HtmlOutputService, 'HtmlOutput');
