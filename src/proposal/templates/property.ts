import type { Concept, Template } from './concept.ts';
import { anyMail, optOut, phone } from './concepts/contact.ts';
import { events } from './concepts/events.ts';
import { budget } from './concepts/size.ts';
import { source } from './concepts/source.ts';
import { urgency } from './concepts/urgency.ts';

/** Whether the money is there. */
const financing: Concept = {
  name: 'Financing',
  asks: 'words',
  headers: {
    en: 'financing|finance|mortgage|funding|pre approved|preapproved|pre approval|payment method|how will you pay|cash buyer|loan',
    de: 'finanzierung*|kredit|darlehen|eigenkapital',
    fr: 'financement|credit|pret|apport',
    es: 'financiacion|hipoteca|credito|prestamo',
    pt: 'financiamento|hipoteca',
    it: 'finanziamento|mutuo',
    nl: 'financiering|hypotheek|lening',
  },
  levels: [
    {
      rule: 'Money not arranged',
      share: -0.4,
      because: 'Who has not asked a bank yet buys later.',
      words: {
        en: 'no|none|not yet|not started|not approved|declined|need a mortgage|need to sell|have to sell|must sell|unsure|not sure',
        de: 'nein|noch nicht|offen|ungeklart|abgelehnt|muss erst verkaufen',
        fr: 'non|pas encore|a faire|refuse|doit vendre',
        es: 'no|todavia no|aun no|rechazada|tengo que vender',
        pt: 'nao|ainda nao|recusado|preciso vender',
        it: 'non ancora|da fare|rifiutato|devo vendere',
        nl: 'nee|nog niet|afgewezen|moet eerst verkopen',
      },
    },
    {
      rule: 'Money is there',
      share: 1,
      because: 'Who has the money can sign.',
      words: {
        en: 'cash|cash buyer|approved|pre approved|preapproved|agreed in principle|aip|mortgage in principle|confirmed|arranged|in place|yes|own funds',
        de: 'eigenkapital|bar|barzahler|bestatigt|zugesagt|finanzierungszusage|finanzierungsbestatigung|gesichert|ja|vorhanden',
        fr: 'comptant|au comptant|accord de principe|accorde|valide|obtenu|oui|apport',
        es: 'contado|al contado|aprobada|aprobado|preaprobada|concedida|si|fondos propios',
        pt: 'a vista|aprovado|pre aprovado|concedido|sim|capital proprio',
        it: 'contanti|approvato|preapprovato|delibera|capitale proprio',
        nl: 'contant|goedgekeurd|akkoord|rond|geregeld|ja|eigen geld',
      },
    },
  ],
};

/** What the lead wants to do. */
const intent: Concept = {
  name: 'Buyer or seller',
  asks: 'words',
  headers: {
    en: 'buyer type|type of buyer|looking to|i want to|intent|purpose|enquiry type|inquiry type|enquiry|inquiry|reason for|lead type|i am|are you',
    de: 'kaufertyp|zweck|anliegen|ich mochte|anfrageart|vorhaben|nutzung|verwendung',
    fr: 'type d acheteur|projet|type de demande|vous souhaitez|usage',
    es: 'tipo de comprador|proposito|quiero|finalidad|tipo de consulta',
    pt: 'tipo de comprador|finalidade|objetivo|pretendo',
    it: 'tipo di acquirente|scopo|finalita|vorrei',
    nl: 'type koper|doel|ik wil|soort aanvraag',
  },
  levels: [
    {
      rule: 'Wants something else',
      share: -1,
      because: 'Who sells to you, or only wants to know, does not buy.',
      words: {
        en: 'other agent|estate agent|real estate agent|realtor|student|curious|just looking|just browsing|neighbour|neighbor|job application|research',
        de: 'makler|neugierig|nachbar|bewerbung|nur schauen|student*',
        fr: 'agent immobilier|curieux|voisin|candidature|etudiant*',
        es: 'agente inmobiliario|curioso|vecino|empleo|estudiante',
        pt: 'corretor|curioso|emprego',
        it: 'agente immobiliare|vicino|studente',
        nl: 'buurman|buurvrouw|sollicitatie',
      },
    },
    {
      rule: 'Buys or sells',
      share: 1,
      because: 'Who buys or sells brings the commission.',
      words: {
        en: 'buy|buyer|buying|purchase|sell|seller|selling|sale|invest|investor|investment|valuation|first time buyer|own use',
        de: 'kauf|kaufen|kaufer|verkauf|verkaufen|verkaufer|kapitalanlage|anleger|investor|eigennutzung|selbstnutzer|bewertung',
        fr: 'achat|acheter|acheteur|vente|vendre|vendeur|investissement|investir|investisseur|estimation|residence principale',
        es: 'compra|comprar|comprador|venta|vender|vendedor|inversion|invertir|inversor|valoracion|tasacion',
        pt: 'venda|investimento|investir|investidor|avaliacao|habitacao propria',
        it: 'acquisto|acquistare|acquirente|vendita|vendere|venditore|investimento|investire|investitore|valutazione',
        nl: 'kopen|koop|koper|verkopen|verkoop|verkoper|belegging|beleggen|belegger|waardebepaling|taxatie',
      },
    },
  ],
};

export const property: Template = {
  trade: 'Property',
  asks: [
    { concept: urgency, points: 30, isMissed: true },
    { concept: financing, points: 30, isMissed: true },
    { concept: budget, points: 25, isMissed: true },
    { concept: events, points: 25 },
    { concept: intent, points: 20 },
    { concept: source, points: 15 },
    { concept: phone, points: 10, isMissed: true },
    { concept: optOut, points: 30 },
    { concept: anyMail, points: 10 },
  ],
};
