import type { Concept, WordLevel, Words } from '../concept.ts';

/** What people write who want something from you, but not what you sell. */
const otherBusiness: Words = {
  en: 'job application*|job seeker|looking for work|looking for a job|seeking work|apprenticeship*|apprentice|internship*|vacancy|vacancies|are you hiring|hiring|work experience|wrong number|spam|press enquiry|press inquiry',
  de: 'bewerbung*|bewerbe|stellensuche|arbeit gesucht|suche arbeit|suche einen job|praktikum*|praktikant*|ausbildungsplatz|lehrstelle|azubi|lebenslauf|initiativbewerbung|presseanfrage|falsch verbunden',
  fr: 'candidature*|candidat|emploi|recherche un emploi|stagiaire|demande de stage|recherche un stage|alternance|apprentissage|recrutement|demarchage|faux numero',
  es: 'empleo|busco trabajo|busca trabajo|practicas|curriculum|vacante*|candidatura*|numero equivocado',
  pt: 'emprego|procuro emprego|procuro trabalho|procura trabalho|estagio|curriculo|vaga*|engano',
  it: 'cerco lavoro|cerca lavoro|tirocinio|assunzione|numero sbagliato',
  nl: 'sollicitatie*|solliciteren|vacature*|zoek werk|zoekt werk|stageplek|leerplek|verkeerd nummer',
};

/** What people write who sell to you. */
const offersToYou =
  'seo|backlink*|guest post|link building|rank on google|website traffic|gastbeitrag|linkaufbau|netlinking';

const wantsSomethingElse: WordLevel = {
  rule: 'Wants something else',
  share: -1,
  because: 'Who looks for work, or sells to you, does not buy.',
  words: otherBusiness,
};

const emergencies: Words = {
  en: 'asap|urgent|urgently|emergency|immediately|as soon as possible|right away|today|tonight|broken|broke|broken down|breakdown|dead|not working|stopped working|leak|leaks|leaking|burst|flood|flooding|flooded|blocked|no hot water|no heating|no heat|no power|smell of gas|gas leak|locked out|damage|damaged|collapsed',
  de: 'dringend|notfall|sofort|so schnell wie moglich|schnellstmoglich|heute|kaputt|defekt|ausgefallen|ausfall|funktioniert nicht|geht nicht mehr|undicht|leck|rohrbruch|wasserschaden|verstopft|verstopfung|kein warmwasser|kein warmes wasser|keine heizung|kein strom|stromausfall|ausgesperrt|schaden',
  fr: 'urgent|urgente|urgence|au plus vite|des que possible|aujourd hui|en panne|panne|casse|cassee|ne marche plus|ne fonctionne plus|fuite|fuites|inondation|bouche|bouchee|plus d eau chaude|pas d eau chaude|plus de chauffage|coupure|degat des eaux',
  es: 'urgente|urgencia|emergencia|cuanto antes|lo antes posible|hoy|roto|rota|averiado|averiada|averia|no funciona|fuga|gotera|inundacion|atascado|atasco|sin agua caliente|sin calefaccion|sin luz',
  pt: 'emergencia|o mais rapido possivel|quanto antes|hoje|avariado|avariada|avaria|quebrado|quebrada|nao funciona|vazamento|infiltracao|inundacao|entupido|entupida|sem agua quente|sem aquecimento|sem energia',
  it: 'urgenza|emergenza|prima possibile|subito|oggi|rotto|rotta|guasto|guasta|non funziona|perdita|allagamento|intasato|intasata|senza acqua calda|senza riscaldamento|senza corrente',
  nl: 'dringend|spoed|noodgeval|zo snel mogelijk|vandaag|kapot|defect|werkt niet|lekkage|lek|lekt|overstroming|verstopt|verstopping|geen warm water|geen verwarming|geen stroom|waterschade',
};

const idleTalk: Words = {
  en: 'just looking|just browsing|just curious|ideas|how much roughly|roughly how much|rough idea|ballpark|just wondering|wondering|only checking|just checking|free advice|diy|for school|school project|homework|thesis|dissertation',
  de: 'nur interessehalber|nur mal fragen|nur neugierig|was kostet ungefahr|was kostet das ungefahr|hausarbeit|bachelorarbeit|masterarbeit|schulprojekt|studienarbeit',
  fr: 'par curiosite|simple question|idee de prix|ordre d idee|ordre de prix|environ combien|memoire de fin|projet scolaire',
  es: 'curiosidad|solo una pregunta|idea de precio|mas o menos cuanto|trabajo de clase',
  pt: 'curiosidade|so uma pergunta|ideia de preco|mais ou menos quanto|trabalho da escola',
  it: 'curiosita|solo una domanda|idea di prezzo|piu o meno quanto|tesi di laurea',
  nl: 'nieuwsgierig|alleen een vraag|prijsindicatie|schoolproject|scriptie',
};

const onlyWantsToKnow: WordLevel = {
  rule: 'Only wants to know',
  share: -0.4,
  because: 'Who only wants to know mostly does not buy soon.',
  words: idleTalk,
};

const seriousTalk: Words = {
  en: 'quote|quotation|estimate|proposal|appointment|site visit|call me|call back|ready to|decided|contract|demo|pricing|book|booking|order',
  de: 'angebot|kostenvoranschlag|termin|ruckruf|rufen sie|beauftragen|auftrag|bestellen|buchen|vorfuhrung',
  fr: 'devis|rendez vous|rappelez|rappeler|commande|commander|reserver|reservation|demonstration',
  es: 'presupuesto|cotizacion|cita|llamame|llamenme|pedido|contratar|reservar|demostracion',
  pt: 'orcamento|cotacao|agendar|ligue|ligar|encomenda|contratar|reserva|demonstracao',
  it: 'preventivo|appuntamento|richiamare|richiamatemi|ordine|ordinare|prenotare|prenotazione|dimostrazione',
  nl: 'offerte|prijsopgave|afspraak|terugbellen|bel mij|bestelling|bestellen|boeken|reserveren|demonstratie',
};

const messageHeaders: Words = {
  en: 'message|your message|comment|comments|details|description|describe|tell us|anything else|additional information|enquiry|inquiry|request|how can we help|what do you need|project details|what they said|call notes|notes from call|question|questions',
  de: 'nachricht|ihre nachricht|anliegen|beschreibung|beschreiben*|anfrage|mitteilung|wie konnen wir helfen|worum geht*|frage|fragen|kommentar|bemerkung*',
  fr: 'message|votre message|votre demande|demande|precisions|decrivez*|besoin|commentaire*|question|questions',
  es: 'mensaje|consulta|descripcion|describa|detalles|solicitud|comentario*|en que podemos|pregunta*',
  pt: 'mensagem|pedido|descricao|descreva|detalhes|comentarios|solicitacao|como podemos|pergunta*',
  it: 'messaggio|richiesta|descrizione|descriva|dettagli|commenti|come possiamo|domanda|domande',
  nl: 'bericht|vraag|omschrijving|beschrijving|toelichting|aanvraag|opmerking*|hoe kunnen we',
};

/** What a private customer writes who needs something done. */
export const message: Concept = {
  name: 'Message',
  asks: 'text',
  headers: messageHeaders,
  levels: [
    { ...wantsSomethingElse, words: { ...otherBusiness, en: `${otherBusiness.en}|${offersToYou}` } },
    onlyWantsToKnow,
    {
      rule: 'Something is broken',
      share: 0.6,
      because: 'Who is in trouble buys at once.',
      words: emergencies,
    },
  ],
};

/** What a business writes that wants something bought. */
export const businessMessage: Concept = {
  name: 'Message',
  asks: 'text',
  headers: messageHeaders,
  levels: [
    wantsSomethingElse,
    onlyWantsToKnow,
    {
      rule: 'Asks for an offer',
      share: 0.6,
      because: 'Who asks for an offer has begun to choose.',
      words: seriousTalk,
    },
  ],
};

/** What the lead wants, one of a few things. */
export const need: Concept = {
  name: 'Service',
  asks: 'words',
  headers: {
    en: 'service|services|service type|type of work|job type|work needed|what do you need|what would you like|help with|need help|interested in|interest|reason for|subject|topic|problem|issue|repair|category|product|enquiry type|inquiry type|type of enquiry|type of inquiry',
    de: 'leistung|leistungen|dienstleistung|service|art der arbeit|thema|betreff|problem|reparatur|gewerk|interesse|worum geht*|anfrageart|produkt|bedarf',
    fr: 'service|prestation|type de travaux|type de demande|sujet|objet|probleme|besoin|interesse par|produit',
    es: 'servicio|servicios|tipo de trabajo|asunto|tema|problema|interes|interesado en|producto|reparacion',
    pt: 'servico|servicos|tipo de servico|assunto|interesse|produto|reparo|reparacao',
    it: 'servizio|servizi|tipo di lavoro|oggetto|argomento|interesse|prodotto|riparazione|intervento',
    nl: 'dienst|diensten|soort werk|onderwerp|probleem|interesse|product|reparatie|klus',
  },
  levels: [
    wantsSomethingElse,
    {
      rule: 'An emergency',
      share: 0.4,
      because: 'Who is in trouble buys at once.',
      words: {
        ...emergencies,
        en: `${emergencies.en}|emergency repair|call out|callout|repair|repairs|boiler repair|fix`,
        de: `${emergencies.de}|notdienst|reparatur|storung`,
        fr: `${emergencies.fr}|depannage|reparation`,
        es: `${emergencies.es}|reparacion`,
        pt: `${emergencies.pt}|reparo|conserto`,
        it: `${emergencies.it}|riparazione|pronto intervento`,
        nl: `${emergencies.nl}|reparatie|storing`,
      },
    },
  ],
};
