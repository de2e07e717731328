import { type Column, keyOf } from '../../scoring/index.ts';
import { type SpellingGroup, spellingGroups } from '../spelling-groups.ts';

// What a form shows where nothing was chosen: it says nothing about the lead.
const placeholder =
  /^(?:select|select one|please select|choose|please choose|unknown|not known|none|null|n\/a|na|n\.a\.|-+|–|\?+|other|others|not specified|bitte wählen|unbekannt|k\. ?a\.|keine angabe|sonstige|sonstiges|andere|choisir|inconnu|inconnue|non renseigné|autre|autres|desconocido|otro|otros)\W*$/iu;

const longestValue = 100;

/** The values of a column as rules compare them, the commonest first; placeholders are none. */
export function valueGroups(column: Column): SpellingGroup[] {
  return spellingGroups(column, keyOf).filter(
    ({ text }) => !placeholder.test(text) && text.length <= longestValue,
  );
}
