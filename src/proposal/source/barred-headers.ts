import { compilePhrases, plainWords } from '../detect/plain-words.ts';

// Headers in English, German, French, Spanish, Portuguese, Italian and Dutch, in plain words.

/**
 * What sales fills in on the way to an outcome, or another tool has scored already. A rule on it repeats what is known
 * and proves nothing.
 */
const knowsOutcome = compilePhrases(
  [
    'status|stage|phase|outcome|result|results|reason|won|lost|closed|close|closing|converted|convert|conversion|conversions|tags|tag|score|scoring|index|grade|rating|quality|probability|forecast|verdict|override|next step|lead profile|customer since|contract|contracts|invoice|invoices|paid|payment|payments|signed|signature|churn|churned|last notable activity|deal|deals|opportunity|opportunities|opp|mql|sql|pql|qualified|qualification|disqualified|lifecycle|life cycle|lifecyclestage|pipeline|became|days in|days to|days until|time to|elapsed|duration|sla|handover|handed over',
    'verloren|gewonnen|abschluss*|ergebnis|grund|verlustgrund|wahrscheinlichkeit|auftrag|auftragswert|rechnung|vertrag|bewertung|qualifiziert|qualifizierung|konvertiert|lebenszyklus|verkaufschance|chance|bezahlt|zahlung|unterschrieben|dauer|tage bis',
    'statut|etape|issue|resultat|motif|gagne|perdu|cloture|signe|contrat|facture|probabilite|note du lead|qualifie|converti|cycle de vie|opportunite|paye|paiement|duree',
    'estado|etapa|fase|resultado|motivo|ganado|perdido|contrato|factura|cierre|cerrado|probabilidad|puntuacion|cualificado|calificado|convertido|ciclo de vida|oportunidad|pagado|pago|duracion|firmado',
    'estagio|ganho|fatura|fechamento|fechado|probabilidade|pontuacao|qualificado|oportunidade|pagamento|duracao|assinado',
    'stato|esito|risultato|vinto|perso|contratto|fattura|chiusura|chiuso|probabilita|punteggio|valutazione|qualificato|convertito|ciclo di vita|opportunita|pagato|pagamento|durata|firmato',
    'uitkomst|resultaat|reden|factuur|gesloten|sluiting|afgesloten|waarschijnlijkheid|beoordeling|gekwalificeerd|geconverteerd|levenscyclus|kans|betaald|betaling|duur|getekend|ondertekend',
  ].join('|'),
);

/** Who of the house deals with the lead: points for a colleague are no points for the lead. */
const isColleague = compilePhrases(
  [
    'owner|agent|seller|sales rep|rep|representative|sales person|salesperson|salesman|assigned|assigned to|assignee|account manager|account executive|advisor|adviser|counsellor|counselor|broker|closer|setter|sdr|bdr|handler|handled by|collected by|captured by|created by|added by|entered by|modified by|updated by|managed by|contacted by|called by|sales team|team member',
    'verkaufer*|vertriebler*|vertrieb|betreuer*|zustandig*|bearbeiter*|sachbearbeiter*|berater*|makler*|erfasst von|angelegt von|aufgenommen von|gesammelt von|erhoben von|zugewiesen*|verantwortlich*|inhaber des leads',
    'vendeur|charge de compte|charge de clientele|conseiller*|courtier|gestionnaire|saisi par|cree par|collecte par|recueilli par|ajoute par|attribue a|assigne a|proprietaire du*|responsable',
    'vendedor*|agente|asesor*|gestor*|asignado*|creado por|recogido por|anadido por|captado por|propietario del*|ejecutivo de cuenta',
    'responsavel|consultor*|corretor*|atribuido*|criado por|coletado por|recolhido por|adicionado por|atendente|proprietario do*',
    'venditore|responsabile|consulente|assegnato*|creato da|raccolto da|inserito da|aggiunto da|gestito da|proprietario del*',
    'verkoper|eigenaar|verantwoordelijke|adviseur|makelaar|behandelaar|accountmanager|toegewezen*|aangemaakt door|verzameld door|ingevoerd door|toegevoegd door',
  ].join('|'),
);
const isColleagueAlone = compilePhrases(
  'commercial|comercial|commerciale|user|utilisateur|usuario|benutzer|utente|gebruiker|consultant',
);
/** These own something else than the lead. */
const ownsSomething = /\b(?:home|house|property|business|pet|dog|cat|car|vehicle|boat) owner\b/gu;

/** Who somebody is, and where exactly he lives. */
const isNameOrAddress = compilePhrases(
  [
    'first name|last name|full name|surname|contact name|contact person|address line*|address 1|address 2|street*|house number|address1|address2',
    'vorname|nachname|ansprechpartner*|kontaktperson|strasse*|hausnummer|anschrift|adresszeile*|adresszusatz',
    'prenom|nom de famille|nom du contact|interlocuteur|rue|adresse ligne*|complement d adresse|numero de rue',
    'apellido|apellidos|nombre completo|nombre del contacto|persona de contacto|calle|direccion|domicilio',
    'sobrenome|apelido|nome|nome completo|nome do contato|contato|contacto|rua|endereco|morada|logradouro|cep',
    'cognome|nominativo|referente|contatto|persona di contatto|indirizzo',
    'voornaam|achternaam|naam|contactpersoon|straat*|huisnummer|adres|adresregel*',
  ].join('|'),
);

/** Questions that have such a word and ask for something else. */
const asksSomethingElse =
  /\b(?:reason for (?:\w+ )?(?:contact\w*|inquiry|enquiry|call\w*|interest|joining)|(?:type of|describe the|what is the|your) issue|issue type|(?:employment|marital|residential|homeowner\w*|ownership) status|payment method|motif de (?:la|votre) demande|motivo (?:de|do|della) (?:contacto|contato|consulta|richiesta)|grund (?:der|ihrer) anfrage)\b/gu;

/** Whether a header says what was decided about the lead: its place in the funnel, the outcome, a score. */
export function saysOutcome(header: string): boolean {
  return knowsOutcome.within.test(plainWords(header).replace(asksSomethingElse, ''));
}

/** Whether a header says who the lead is or where he lives, or who of the house deals with him. */
export function saysWho(header: string): boolean {
  const words = plainWords(header).replace(ownsSomething, '');
  return isColleague.within.test(words) || isColleagueAlone.whole.test(words) || saysName(header);
}

/** Whether a header says who the lead is, or where exactly he lives. */
export function saysName(header: string): boolean {
  return isNameOrAddress.within.test(plainWords(header).replace(ownsSomething, ''));
}
