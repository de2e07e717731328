/** The extras of a workbook as a custom XML part, which Excel saves again and never shows. */
import type { PackagePart } from '../package/package-parts.ts';
import { customXmlPropertiesType } from '../package/part-kinds.ts';
import { rootElement } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { isWorkbookExtras, type WorkbookExtras } from './extras.ts';

const namespace = 'urn:scoreband:workbook';
const itemId = '{6B1C2E5A-3D0F-4A77-9C54-5C0B8E3A9D21}';

/** The part with our extras, there or not. */
export class ExtrasPart {
  constructor(private readonly workbookPart: PackagePart) {}

  /** Null for a file that has none, or one that is not readable any more. */
  async read(): Promise<WorkbookExtras | null> {
    const part = await this.find();
    if (!part) return null;
    const xml = await part.text();
    try {
      const extras: unknown = JSON.parse(rootElement(xml).text);
      return isWorkbookExtras(extras) ? extras : null;
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }

  async write(extras: WorkbookExtras): Promise<void> {
    const part = (await this.find()) ?? (await this.add());
    part.setText(
      `<?xml version="1.0" encoding="UTF-8"?>\n<scoreband xmlns="${namespace}">${escapeXml(JSON.stringify(extras))}</scoreband>`,
    );
  }

  private async find(): Promise<PackagePart | undefined> {
    for (const { type, target } of await this.workbookPart.relations()) {
      const part = this.workbookPart.parts.part(target);
      if (!type.endsWith('/customXml') || !part.exists) continue;
      if ((await part.text()).includes(namespace)) return part;
    }
    return undefined;
  }

  private async add(): Promise<PackagePart> {
    const { parts } = this.workbookPart;
    const part = parts.part(parts.freeName('customXml/item', '.xml'));
    const properties = parts.part(part.name.replace('item', 'itemProps'));
    properties.setText(
      `<?xml version="1.0" encoding="UTF-8"?>\n<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    await parts.setDefaultContentType('xml', 'application/xml');
    await parts.setContentType(properties.name, customXmlPropertiesType);
    await part.addRelation('customXmlProps', properties.name);
    await this.workbookPart.addRelation('customXml', part.name);
    return part;
  }
}
