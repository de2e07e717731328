import type { Concept } from '../concept.ts';

const emailHeaders = {
  en: 'email|e mail|mail',
  de: 'emailadresse|mailadresse',
  fr: 'courriel|adresse mail',
  es: 'correo',
  pt: '',
  it: 'posta elettronica',
  nl: 'mailadres|emailadres',
};

/** Addresses of people who write for a business. */
export const businessMail: Concept = {
  name: 'Email',
  asks: 'tests',
  holds: 'emails',
  headers: emailHeaders,
  levels: [
    {
      rule: 'Academic mail',
      test: 'email is academic',
      share: -1,
      because: 'Students and researchers mostly do not buy.',
    },
    {
      rule: 'Broken address',
      test: 'email is invalid',
      share: -0.8,
      because: 'An address that cannot be written to reaches nobody.',
    },
    {
      rule: 'Free mail',
      test: 'email is free',
      share: -0.5,
      because: 'Business buyers mostly write from an address of their company.',
    },
  ],
};

/** Addresses of anybody: only whether they can be written to. */
export const anyMail: Concept = {
  name: 'Email',
  asks: 'tests',
  holds: 'emails',
  headers: emailHeaders,
  levels: [
    {
      rule: 'Broken address',
      test: 'email is invalid',
      share: -1,
      because: 'An address that cannot be written to reaches nobody.',
    },
  ],
};

export const phone: Concept = {
  name: 'Phone',
  asks: 'tests',
  holds: 'anything',
  headers: {
    en: 'phone|telephone|tel|mobile|cell|cellphone',
    de: 'telefon*|handy*|mobil|mobilnummer|rufnummer',
    fr: 'telephone|portable|numero de telephone',
    es: 'telefono|movil|celular',
    pt: 'telefone|telemovel|celular|whatsapp',
    it: 'telefono|cellulare',
    nl: 'telefoon*|mobiel*|gsm',
  },
  levels: [
    {
      rule: 'No telephone number',
      test: 'is empty',
      share: -1,
      because: 'Who leaves no number mostly does not want to be called.',
    },
  ],
};

export const company: Concept = {
  name: 'Company',
  asks: 'tests',
  holds: 'anything',
  headers: {
    en: 'company|company name|organisation|organization|business name|employer',
    de: 'firma|firmenname|unternehmen|unternehmensname|organisation|betrieb',
    fr: 'entreprise|societe|raison sociale|organisme',
    es: 'empresa|compania|organizacion|razon social',
    pt: 'empresa|companhia|organizacao',
    it: 'azienda|ditta|societa|ragione sociale',
    nl: 'bedrijf|bedrijfsnaam|organisatie',
  },
  levels: [
    {
      rule: 'No company',
      test: 'is empty',
      share: -1,
      because: 'Who names no company mostly asks for himself.',
    },
  ],
};

/** Whether the lead has asked not to be written to or called. */
export const optOut: Concept = {
  name: 'Opted out',
  asks: 'tests',
  holds: 'answers',
  headers: {
    en: 'do not email|do not call|do not contact|unsubscribed|opt out|opted out|bounced',
    de: 'abgemeldet|nicht kontaktieren|nicht anrufen|widerspruch|werbesperre',
    fr: 'desabonne|desinscrit|ne pas contacter|opposition',
    es: 'no contactar|dado de baja|baja',
    pt: 'nao contactar|nao contatar|descadastrado|cancelou inscricao',
    it: 'non contattare|disiscritto|cancellato',
    nl: 'niet bellen|niet mailen|afgemeld|uitgeschreven',
  },
  levels: [
    {
      rule: 'Does not want to hear from you',
      test: 'is yes',
      share: -1,
      because: 'Who has opted out does not want to hear from you.',
    },
  ],
};

export const lastContact: Concept = {
  name: 'Last contact',
  asks: 'tests',
  holds: 'days',
  kind: 'Behavior',
  headers: {
    en: 'last visit|last contact*|last activity*|last seen|last login|last touch|last open|last click|last purchase|last order',
    de: 'letzter kontakt|letzter besuch|letzte aktivitat|letzter login|letzte bestellung|zuletzt*',
    fr: 'dernier contact|derniere visite|derniere activite|derniere commande|dernier achat',
    es: 'ultimo contacto|ultima visita|ultima actividad|ultimo pedido|ultima compra',
    pt: 'ultima atividade|ultimo acesso|ultima encomenda',
    it: 'ultimo contatto|ultima attivita|ultimo accesso|ultimo ordine|ultimo acquisto',
    nl: 'laatste contact|laatste bezoek|laatste activiteit|laatste bestelling|laatste aankoop',
  },
  levels: [
    {
      rule: 'In touch lately',
      test: 'within last days',
      value: '30',
      share: 1,
      because: 'Who was in touch lately still thinks of it.',
    },
    {
      rule: 'Long out of touch',
      test: 'more than days ago',
      value: '180',
      share: -1,
      because: 'Who was not in touch for half a year has mostly cooled.',
    },
  ],
};
