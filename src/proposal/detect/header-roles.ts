import { compilePhrases, plainWords } from './plain-words.ts';

/** What a header says that its column holds. */
export type HeaderRole = keyof typeof phrasesOf;

/**
 * Headers as people write them in English, German, French and Spanish, in plain words. Where a header says two things
 * (`Date` of a lead or of an event) the tab and the values decide.
 */
const phrasesOf = {
  id: 'id|key|lead key|uuid|guid|nr|no|number|lead number|lead no|lead nr|lead nummer|kundennummer|kunden nr|nummer|laufnummer|numero|numero client|identifiant|ref|reference|referenz|lfd nr|codigo',
  email:
    'email|e mail|mail|email address|e mail address|work email|business email|emailadresse|mailadresse|e mail adresse|mail adresse|courriel|adresse e mail|adresse email|adresse mail|correo|correo electronico',
  company:
    'company|company name|account|account name|organization|organisation|organization name|organisation name|business name|business|firma|firmenname|firmen|unternehmen|unternehmensname|kunde|kundenname|entreprise|societe|nom de l entreprise|nom entreprise|raison sociale|client|customer|customer name|empresa|compania',
  person:
    'name|full name|your name|lead name|lead|first name|last name|surname|contact|contact name|contact person|ansprechpartner*|kontakt|kontaktperson|vorname|nachname|nom|prenom|nom complet|nom du contact|nom et prenom|interlocuteur|nombre|apellido|apellidos|nombre completo|username|user name',
  phone:
    'phone|phone number|telephone|tel|mobile|mobile number|cell|telefon|telefonnummer|handy|mobil|tel portable|portable|telefono|movil',
  url: 'url|website|web site|web|homepage|domain|linkedin|linkedin url|webseite|site|site web|site internet|sitio web',
  address:
    'address|street|zip|zip code|postcode|postal code|adresse|strasse|plz|postleitzahl|rue|code postal|direccion|codigo postal',
  note: 'note|notes|comment|comments|remark|remarks|message|your message|description|bemerkung*|notiz*|kommentar*|nachricht|anmerkung*|commentaire*|remarque*|observations|notas|comentarios|mensaje',
  industry:
    'industry|sector|vertical|segment|business segment|branche|industrie|wirtschaftszweig|secteur|secteur d activite|activite principale|sector de actividad|rubro',
  size: 'employees|number of employees|no of employees|employee count|company size|headcount|team size|staff|size|mitarbeiter*|anzahl mitarbeiter|beschaftigte|unternehmensgrosse|firmengrosse|effectif*|taille|taille de l entreprise|nombre d employes|nb employes|salaries|nombre de salaries|empleados|numero de empleados|tamano',
  title:
    'job title|title|role|job role|position|job|function|occupation|seniority|what is your current occupation|funktion|rolle|beruf|stelle|berufsbezeichnung|jobtitel|poste|fonction|titre|intitule du poste|profession|cargo|puesto',
  country:
    'country|region|state|city|location|market|land|bundesland|stadt|ort|standort|pays|ville|pais|ciudad',
  source:
    'source|lead source|channel|origin|lead origin|campaign|utm source|medium|how did you hear|how did you hear about us|heard about us|referrer|quelle|leadquelle|herkunft|kanal|kampagne|wie haben sie von uns erfahren|provenance|canal|origine|source du lead|fuente|origen',
  budget:
    'budget|revenue|annual revenue|yearly revenue|turnover|arr|umsatz|jahresumsatz|chiffre d affaires|ca|ca annuel|ingresos|presupuesto|facturacion|declared monthly revenue',
  interest:
    'product|product interest|interest|interested in|service|plan|package|use case|need|timeline|produkt|interesse|dienstleistung|bedarf|zeitrahmen|produit|interet|besoin|offre|delai|producto|interes',
  visits:
    'visits|website visits|web visits|page views|pageviews|page views per visit|sessions|total visits|total time spent on website|time on site|opens|email opens|clicks|email clicks|downloads|logins|besuche|webseitenbesuche|seitenaufrufe|klicks|visites|visites du site|visites site|pages vues|clics|visitas|webinars attended|webinars',
  lastSeen:
    'last visit|last contact|last contacted|last activity|last seen|last login|last touch|last activity date|last contact date|letzter kontakt|letzter besuch|letzte aktivitat|zuletzt kontaktiert|letzter login|dernier contact|derniere visite|derniere activite|ultimo contacto|ultima visita|ultima actividad',
  optOut:
    'do not email|do not call|do not contact|unsubscribed|opt out|opted out|bounced|email bounced|abgemeldet|newsletter abgemeldet|nicht kontaktieren|desabonne|desinscrit|ne pas contacter|no contactar|baja',
  outcome:
    'outcome|result|status|stage|deal stage|deal status|lead status|pipeline stage|sales stage|won|won lost|closed|converted|conversion|is customer|customer won|ergebnis|abschluss|phase|gewonnen|auftrag|vertriebsphase|resultat|issue|statut|etape|phase de vente|gagne|gagne perdu|signe|resultado|estado|etapa|ganado|esito|risultato|stato|vinto|resultado da venda|estagio|ganho|uitkomst|resultaat|verkoopfase|gewonnen verloren|deal result|sale result',
  closedOn:
    'closed on|closed|close date|closed date|closing date|closed at|date closed|won date|won on|decision date|signed on|signed at|contract date|abschluss|abschlussdatum|abgeschlossen am|abschluss am|geschlossen am|entschieden am|auftragsdatum|cloture|cloture le|date de cloture|conclu le|date de signature|signe le|date de decision|fecha de cierre|cerrado el|fecha cierre|closedate|closeddate|closed date|actual close date|actual closing date|date won|won at|lost on|lost at|won lost on|signed lost on|date of sale|sale date|sold on|decided on|decided|date closed|hs closedate|vertragsdatum|verkauft am|gewonnen am|verloren am|date de vente|vendu le|perdu le|cerrado|fecha de venta|fecha de firma|data de fechamento|data fechamento|fechado em|data de fecho|data da venda|data chiusura|data di chiusura|chiuso il|data vendita|gesloten op|sluitingsdatum|datum gesloten|verkocht op|afgesloten op',
  createdOn:
    'created on|created|created at|create date|created date|creation date|date created|date added|added|added on|date|timestamp|submitted|submitted at|submitted on|submission date|first contact|first contact date|lead date|received|received on|inquiry date|enquiry date|opened on|open date|start date|erstellt|erstellt am|angelegt am|erfasst am|eingang|eingang am|eingangsdatum|anfrage vom|anfragedatum|erstkontakt|zeitstempel|datum|cree le|date de creation|date d entree|date d arrivee|recu le|ouvert le|premier contact|horodateur|date de la demande|fecha|fecha de creacion|marca temporal|creado el|createdate|createddate|hs createdate|first call|first called|first seen|first contacted|enquired on|inquired on|called on|came in|came in on|lead created|erstanruf|erster kontakt|kontakt am|premier appel|premiere demande|primera llamada|primer contacto|data de criacao|criado em|data de entrada|primeiro contato|primeiro contacto|data creazione|creato il|primo contatto|data richiesta|aangemaakt op|aangemaakt|aanmaakdatum|eerste contact|datum aanvraag',
  amount:
    'amount|deal amount|deal value|deal size|value|contract value|price|total|order value|mrr|acv|tcv|betrag|auftragswert|auftragsvolumen|wert|summe|volumen|preis|montant|montant ht|valeur|valeur du contrat|prix|importe|valor|monto|worth|deal worth|sale value|sold for|revenue won|valor do negocio|valor da venda|importo|valore|prezzo|bedrag|waarde|dealwaarde|umsatz gewonnen',
  activity:
    'activity|activities|activity type|activity name|event|event type|event name|action|type|interaction|touchpoint|engagement|aktivitat|aktivitaten|ereignis|aktion|art|typ|was|activite|evenement|type d activite|type d evenement|interaction client|actividad|evento|accion|tipo|what they did|what happened|what he did|what she did|happened|did|was ist passiert|ce qu il s est passe|que hizo|que paso|atividade|evento|tipo de atividade|attivita|tipo attivita|cosa|activiteit|gebeurtenis|soort',
  when: 'when|date|datetime|date time|timestamp|time|day|occurred|occurred at|occurred on|activity date|event date|happened on|logged at|wann|datum|tag|zeitpunkt|zeitstempel|am|quand|le|jour|date et heure|horodatage|horodateur|cuando|fecha|created at|date de l evenement|on|at|am|data|quando|data e ora|data hora|wanneer|op|datum tijd',
  count:
    'count|times|quantity|qty|how often|how many|anzahl|haufigkeit|menge|nombre|nombre de fois|nb|quantite|fois|cantidad|veces',
} as const;

const compiled = Object.entries(phrasesOf).map(([role, phrases]) => ({
  role: role as HeaderRole,
  ...compilePhrases(phrases),
}));
type Role = (typeof compiled)[number];

// `mql_id`, `Prospect ID`, `Kunden-Nr.`: headers that end so are ids whatever stands before.
const idEnd = / (?:id|uuid|guid|nr|number|nummer|numero|key)$/u;

/** How well a header says a role: 2 for the whole header, 1 for some of its words, 0 for not at all. */
export function roleStrength(header: string, role: HeaderRole): 0 | 1 | 2 {
  return strengthIn(plainWords(header), compiled.find((one) => one.role === role)!);
}

function strengthIn(words: string, { role, whole, within }: Role): 0 | 1 | 2 {
  if (whole.test(words) || (role === 'id' && idEnd.test(words) && !isPhone(words))) return 2;
  return role !== 'id' && within.test(words) ? 1 : 0;
}

/** The roles that the whole header says, else those that some of its words say. */
export function rolesOf(header: string): HeaderRole[] {
  const words = plainWords(header);
  const strengths = compiled.map((one) => strengthIn(words, one));
  const strongest = Math.max(...strengths);
  return strongest === 0 ? [] : compiled.filter((_, i) => strengths[i] === strongest).map(({ role }) => role);
}

function isPhone(words: string): boolean {
  return compiled.find((one) => one.role === 'phone')!.whole.test(words);
}
