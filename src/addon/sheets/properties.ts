type Properties = GoogleAppsScript.Properties.Properties;

/** Where values are kept with the document, of at most 8,000 bytes each; null without a document, which Google's type denies. */
export function documentStore(): Properties | null {
  return PropertiesService.getDocumentProperties();
}

export function documentPropertyNames(): string[] {
  return documentStore()?.getKeys() ?? [];
}

/** A value that is read and written by itself: see `DocumentProperties` for those of a run. */
class StoredValue {
  constructor(
    private readonly name: string,
    private readonly store: () => Properties | null,
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

export function documentValue(name: string): StoredValue {
  return new StoredValue(name, documentStore);
}

/** Kept with the present user, whom nobody else sees. */
export function userValue(name: string): StoredValue {
  return new StoredValue(name, () => PropertiesService.getUserProperties());
}
