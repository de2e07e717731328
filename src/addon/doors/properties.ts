/** What is kept with the document. A value holds at most 8,000 bytes; without a document nothing is kept. */
export function readDocumentProperty(name: string): string | null {
  return PropertiesService.getDocumentProperties()?.getProperty(name) ?? null;
}

export function writeDocumentProperties(values: Readonly<Record<string, string>>): void {
  PropertiesService.getDocumentProperties()?.setProperties({ ...values });
}

export function deleteDocumentProperty(name: string): void {
  PropertiesService.getDocumentProperties()?.deleteProperty(name);
}

export function documentPropertyNames(): string[] {
  return PropertiesService.getDocumentProperties()?.getKeys() ?? [];
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
