export type DocumentStore = GoogleAppsScript.Properties.Properties;

/** Where values are kept with the document, of at most 8,000 bytes each; null without a document, which Google's type denies. */
export function documentStore(): DocumentStore | null {
  return PropertiesService.getDocumentProperties();
}

export function readDocumentProperty(name: string): string | null {
  return documentStore()?.getProperty(name) ?? null;
}

export function writeDocumentProperties(values: Readonly<Record<string, string>>): void {
  documentStore()?.setProperties({ ...values });
}

export function deleteDocumentProperty(name: string): void {
  documentStore()?.deleteProperty(name);
}

export function documentPropertyNames(): string[] {
  return documentStore()?.getKeys() ?? [];
}

/** What is kept with the present user, whom nobody else sees. */
export function readUserProperty(name: string): string | null {
  return PropertiesService.getUserProperties().getProperty(name);
}

export function writeUserProperty(name: string, value: string): void {
  PropertiesService.getUserProperties().setProperty(name, value);
}

export function deleteUserProperty(name: string): void {
  PropertiesService.getUserProperties().deleteProperty(name);
}
