type Properties = GoogleAppsScript.Properties.Properties;

/** Where values are kept with the document, of at most 8,000 bytes each; null without a document, which Google's type denies. */
export function documentStore(): Properties | null {
  return PropertiesService.getDocumentProperties();
}

export function documentPropertyNames(): string[] {
  return documentStore()?.getKeys() ?? [];
}

/** Of the present user, which nobody else sees. */
export function userStore(): Properties | null {
  return PropertiesService.getUserProperties();
}

/** A value that is read and written by itself, kept with the document: see `DocumentProperties` for those of a run. */
export class StoredValue {
  constructor(
    private readonly name: string,
    private readonly store: () => Properties | null = documentStore,
  ) {}

  read(): string | null {
    return this.store()?.getProperty(this.name) ?? null;
  }

  write(value: string): void {
    this.store()?.setProperty(this.name, value);
  }

  delete(): void {
    this.store()?.deleteProperty(this.name);
  }
}
