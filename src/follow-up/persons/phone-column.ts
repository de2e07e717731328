import { foldName } from '../../scoring/index.ts';

const english =
  'Phone|Telephone|Tel|Mobile|Phone number|Telephone number|Mobile number|Mobile phone|Cell phone';

/** The same in the languages of the templates. */
const ofLanguage: Readonly<Record<string, string>> = {
  de: 'Telefon|Telefonnummer|Handy|Handynummer|Mobil|Mobiltelefon|Mobilnummer|Mobilfunknummer|Rufnummer',
  fr: 'Téléphone|Tél|Portable|Numéro de téléphone|Téléphone portable|Téléphone mobile|Numéro de portable|Numéro de mobile',
  es: 'Teléfono|Móvil|Celular|Número de teléfono|Teléfono móvil|Número de móvil|Teléfono celular|Número de celular',
  pt: 'Telefone|Celular|Telemóvel|Número de telefone|Telefone celular|Número de celular|Número de telemóvel',
  it: 'Telefono|Cellulare|Numero di telefono|Telefono cellulare|Numero di cellulare|Telefonino',
  nl: 'Telefoon|Mobiel|Telefoonnummer|Mobiel nummer|Mobiele telefoon|Gsm|Gsm-nummer',
};

/**
 * Index of the leftmost column that is headed as one of telephone numbers, or -1.
 * @param language of the spreadsheet's locale, `de`
 */
export function phoneColumn(headers: readonly string[], language: string): number {
  const names = new Set([english, ofLanguage[language] ?? ''].join('|').split('|').map(foldName));
  names.delete('');
  return headers.findIndex((header) => names.has(foldName(header).replace(/\.$/, '')));
}
