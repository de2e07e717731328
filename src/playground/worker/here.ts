/** Locale and time zone of the browser, as a spreadsheet has them. */
export function here(): { locale: string; timeZone: string } {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [language, ...rest] = locale.split('-');
  const region = rest.find((part) => /^[A-Z]{2}$/.test(part));
  return { locale: region ? `${language}_${region}` : 'en_US', timeZone };
}
