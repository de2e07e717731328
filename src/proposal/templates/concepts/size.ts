import type { Concept } from '../concept.ts';

/** How much the lead would spend. */
export const budget: Concept = {
  name: 'Budget',
  asks: 'size',
  because: 'A larger budget pays for more of your work.',
  headers: {
    en: 'budget|spend|spending|price range|price limit|max price|maximum price|investment|how much do you|how much would you|how much are you|how much can you|invest|afford',
    de: 'budget|preisrahmen|preisvorstellung|kostenrahmen|investition*|kaufpreis|hochstpreis|wie viel mochten|wieviel mochten|ausgeben',
    fr: 'budget|enveloppe|fourchette de prix|prix max*|investissement|combien souhaitez|depenser',
    es: 'presupuesto|inversion|precio max*|rango de precio|cuanto quiere|gastar',
    pt: 'orcamento|investimento|preco max*|faixa de preco|verba|quanto pretende',
    it: 'budget|investimento|prezzo mas*|fascia di prezzo|spesa|quanto vuole',
    nl: 'budget|investering|prijsklasse|maximale prijs|besteden|hoeveel wilt u',
  },
};

/** How large the lead's business is. */
export const size: Concept = {
  name: 'Company size',
  asks: 'size',
  because: 'Larger businesses mostly need more.',
  headers: {
    en: 'employees|no of employees|headcount|company size|team size|business size|size|staff|how many people|how many employees|how big|users|seats|licences|licenses|locations|revenue|turnover|annual sales',
    de: 'mitarbeiter*|mitarbeitende*|beschaftigte*|angestellte*|unternehmensgrosse|firmengrosse|betriebsgrosse|teamgrosse|grosse|wie viele personen|wie viele menschen|nutzer|lizenzen|standorte|umsatz|jahresumsatz',
    fr: 'effectif*|salaries|employes|collaborateurs|taille*|combien de personnes|utilisateurs|licences|chiffre d affaires|ca annuel',
    es: 'empleados|trabajadores|plantilla|tamano*|cuantas personas|cuantos empleados|usuarios|licencias|facturacion|ingresos',
    pt: 'funcionarios|colaboradores|empregados|trabalhadores|tamanho*|quantas pessoas|quantos funcionarios|licencas|faturamento|faturacao|receita',
    it: 'dipendenti|addetti|collaboratori|dimension*|quante persone|quanti dipendenti|utenti|licenze|fatturato',
    nl: 'medewerkers|werknemers|personeel|bedrijfsgrootte|grootte|hoeveel mensen|hoeveel personen|gebruikers|licenties|omzet',
  },
};

/** How often the lead looked at what you offer. */
export const visits: Concept = {
  name: 'Visits',
  asks: 'size',
  kind: 'Behavior',
  because: 'Who comes back often thinks of buying.',
  headers: {
    en: 'visits|page views|pageviews|sessions|time spent|time on site|opens|clicks|downloads|logins|webinars',
    de: 'besuche|webseitenbesuche|seitenaufrufe|klicks|offnungen|anmeldungen',
    fr: 'visites|pages vues|clics|ouvertures|connexions',
    es: 'visitas|paginas vistas|clics|aperturas|descargas',
    pt: 'acessos|cliques|paginas visualizadas',
    it: 'visite|pagine viste|clic|aperture|accessi',
    nl: 'bezoeken|paginaweergaven|klikken|geopend',
  },
};
