import type { Concept } from '../concept.ts';

/** What the lead did, by the names in the Activities tab. */
export const events: Concept = {
  name: 'Activities',
  asks: 'events',
  days: 60,
  levels: [
    {
      rule: 'Left or complained',
      share: -1,
      because: 'Who does this leaves, or came for something else.',
      words: {
        en: 'unsubscribed|unsubscribe*|opt out|opted out|bounce*|spam complaint|complaint|complained|careers|career|job application|no show|cancelled|canceled',
        de: 'abgemeldet|abmeldung|unzustellbar|beschwerde|karriere|bewerbung|nicht erschienen|storniert|abgesagt',
        fr: 'desabonne*|desabonnement|desinscription|desinscrit*|plainte|carrieres|candidature|annule*',
        es: 'baja|queja|empleo|cancelado|cancelada|no se presento',
        pt: 'cancelou|cancelado|descadastro|reclamacao|vagas|nao compareceu',
        it: 'disiscritto|disiscrizione|reclamo|lavora con noi|annullato|cancellato',
        nl: 'afgemeld|uitgeschreven|klacht|vacature*|geannuleerd|niet verschenen',
      },
    },
    {
      rule: 'Thinks of buying',
      share: 1,
      because: 'Who does this mostly thinks of buying.',
      words: {
        en: 'demo*|pricing*|price*|trial*|quote*|proposal*|meeting*|call booked|booked*|appointment*|viewing*|contact sales|consultation*|request*|checkout|cart|basket|interview*|open day|tour*|site visit*|application*|applied',
        de: 'demo*|preis*|angebot*|termin*|testversion|probe*|beratung*|anfrage*|besichtigung*|warenkorb|kasse|vorstellungsgesprach|bewerbungsgesprach|infoabend|schnupper*',
        fr: 'demo*|tarif*|devis|rendez vous|essai*|demande*|visite|panier|entretien*|journee portes ouvertes',
        es: 'demo*|precio*|presupuesto*|cita*|prueba*|reunion*|solicitud*|visita|carrito|entrevista*',
        pt: 'demonstracao|preco*|orcamento*|teste*|reuniao|pedido*|visita|carrinho|entrevista*',
        it: 'demo*|prezzi|prezzo|preventivo*|prova|riunione|appuntamento*|richiesta*|visita|carrello|colloquio*',
        nl: 'demo*|prijs*|prijzen|offerte*|proef*|afspraak|aanvraag*|bezichtiging*|winkelwagen|gesprek|open dag',
      },
    },
  ],
};
