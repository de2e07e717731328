import type { Concept, Template } from './concept.ts';
import { anyMail, lastContact, optOut } from './concepts/contact.ts';
import { events } from './concepts/events.ts';
import { budget, visits } from './concepts/size.ts';
import { source } from './concepts/source.ts';

const orders: Concept = {
  name: 'Orders',
  asks: 'size',
  kind: 'Behavior',
  because: 'Who has bought buys again.',
  headers: {
    en: 'orders|order count|number of orders|purchases|times bought|items bought',
    de: 'bestellungen|anzahl bestellungen|kaufe|einkaufe',
    fr: 'commandes|nombre de commandes|achats',
    es: 'pedidos|numero de pedidos|compras',
    pt: 'encomendas|numero de pedidos',
    it: 'ordini|numero ordini|acquisti',
    nl: 'bestellingen|aantal bestellingen|aankopen',
  },
};

const spent: Concept = {
  name: 'Total spent',
  asks: 'size',
  kind: 'Behavior',
  because: 'Who spends much will spend again.',
  headers: {
    en: 'total spent|lifetime value|ltv|clv|spent|order value|average order|basket value|cart value',
    de: 'gesamtumsatz|kundenwert|warenkorbwert|bestellwert|ausgegeben',
    fr: 'total depense|valeur client|panier moyen|valeur du panier',
    es: 'total gastado|gasto total|valor del carrito|ticket medio',
    pt: 'total gasto|gasto total|valor do carrinho|ticket medio',
    it: 'totale speso|spesa totale|valore carrello|scontrino medio',
    nl: 'totaal besteed|klantwaarde|bestelwaarde|winkelwagen',
  },
};

/** Whether the lead wants to hear of offers. */
const newsletter: Concept = {
  name: 'Newsletter',
  asks: 'tests',
  holds: 'answers',
  headers: {
    en: 'newsletter|subscribed|marketing consent|accepts marketing|email consent|opt in|opted in',
    de: 'abonniert|einwilligung|werbeeinwilligung',
    fr: 'inscrit|abonne|consentement',
    es: 'boletin|suscrito|consentimiento',
    pt: 'inscrito|consentimento',
    it: 'iscritto|consenso',
    nl: 'nieuwsbrief|ingeschreven|toestemming',
  },
  levels: [
    {
      rule: 'Wants the newsletter',
      test: 'is yes',
      share: 1,
      because: 'Who wants to hear of offers reads them.',
    },
  ],
};

export const onlineShop: Template = {
  trade: 'Online shop',
  asks: [
    { concept: orders, points: 30, isMissed: true },
    { concept: spent, points: 25, isMissed: true },
    { concept: events, points: 25 },
    { concept: lastContact, points: 20, isMissed: true },
    { concept: visits, points: 15 },
    { concept: newsletter, points: 10 },
    { concept: source, points: 10 },
    { concept: budget, points: 15 },
    { concept: optOut, points: 30 },
    { concept: anyMail, points: 20 },
  ],
};
