import type * as Google from '../../google-types.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve, serviceObject } from '../../service-object.ts';
import type { LinkedText } from '../../service-types.ts';

/** Of rich text the host knows one link a cell; styles within a cell are not there. */
class RichTextValueService extends ServiceObject<LinkedText> implements Partial<Google.RichTextValue> {
  getLinkUrl(): string | null {
    return this[modelKey].link;
  }
}

class RichTextValueBuilderService
  extends ServiceObject<LinkedText>
  implements Partial<Google.RichTextValueBuilder>
{
  build(): Google.RichTextValue {
    return serviceObject(this[hostKey], 'RichTextValue', { ...this[modelKey] });
  }

  setText(text: string): Google.RichTextValueBuilder {
    this[modelKey].text = String(text);
    return asGoogle(this);
  }

  /** With offsets they must take in the whole text. */
  setLinkUrl(...args: unknown[]): Google.RichTextValueBuilder {
    const link = args[args.length - 1] as string | null;
    const isWhole = args.length === 1 || (args[0] === 0 && args[1] === this[modelKey].text.length);
    if (!isWhole)
      throw new Error('RichTextValueBuilder.setLinkUrl for a part of the text is not there in the host');
    this[modelKey].link = link;
    return asGoogle(this);
  }
}

serve(RichTextValueService, 'RichTextValue');
serve(RichTextValueBuilderService, 'RichTextValueBuilder');
