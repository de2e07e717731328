/** Some programs write `<x:row>` where others write `<row>`: both mean the same, and only the second is read here. */
export function withoutPrefix(xml: string): string {
  const prefix = /^(?:\s|\ufeff|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->)*<([A-Za-z_][\w.-]*):/.exec(xml)?.[1];
  if (!prefix) return xml;
  const rootEnd = xml.indexOf('>', xml.indexOf(`<${prefix}:`));
  const root = xml.slice(0, rootEnd);
  if (/\sxmlns=/.test(root)) return xml;
  const declared = root.replace(new RegExp(`\\sxmlns:${prefix}=`), ' xmlns=');
  return (declared + xml.slice(rootEnd)).replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}
