import type { Concept } from '../concept.ts';

/** How the lead came: recommended, or without having asked. */
export const source: Concept = {
  name: 'How they heard of you',
  asks: 'words',
  headers: {
    en: 'source|lead source|channel|origin|campaign|medium|how did you hear|how did you find|how did you learn|heard about|heard of|found us|find us|referred|referrer|referral|came from|came via|got from|where from|introduced by|sent by',
    de: 'quelle|leadquelle|herkunft|kanal|kampagne|wie haben sie|aufmerksam geworden|erfahren|gekommen uber|woher',
    fr: 'source|provenance|canal|origine|comment avez vous|connu|entendu parler|recommande par|decouvert',
    es: 'fuente|origen|canal|como nos|conocio|conociste|encontro|encontraste|recomendado por',
    pt: 'fonte|origem|canal|como nos|como soube|conheceu|encontrou|indicado por',
    it: 'fonte|origine|provenienza|canale|come ci|come hai|come ha|conosciuto|trovato',
    nl: 'bron|herkomst|kanaal|hoe heeft u|hoe heb je|hoe kent|gehoord|gevonden|via wie',
  },
  levels: [
    {
      rule: 'Cold contact',
      share: -0.8,
      because: 'Who was contacted without asking mostly buys less often.',
      words: {
        en: 'cold|cold call*|cold email*|cold outreach|purchased list|bought list|bought in|list purchase|scraped|giveaway|raffle|prize draw|sweepstake*|competition|contest|freebie',
        de: 'kaltakquise|kalt|kaltanruf|gekaufte liste|adresskauf|gekaufte adressen|gewinnspiel|verlosung',
        fr: 'prospection|prospection a froid|appel a froid|liste achetee|fichier achete|jeu concours|concours|tirage au sort',
        es: 'llamada en frio|puerta fria|en frio|lista comprada|base comprada|sorteo|concurso',
        pt: 'chamada fria|lista comprada|sorteio|passatempo',
        it: 'chiamata a freddo|a freddo|lista acquistata|concorso|estrazione',
        nl: 'koude acquisitie|koud|gekochte lijst|winactie|prijsvraag|loterij',
      },
    },
    {
      rule: 'Was recommended',
      share: 1,
      because: 'Who was recommended to you trusts you already.',
      words: {
        en: 'referral*|referred|reference|recommend*|word of mouth|friend*|colleague*|neighbour*|neighbor*|family|relative|existing customer*|existing client*|past client*|past customer*|previous customer*|returning|repeat|partner*|client*|customer*|member*',
        de: 'empfehlung*|empfohlen|weiterempfehlung|mundpropaganda|freund*|bekannte*|kolleg*|nachbar*|familie|verwandte*|bestandskunde*|stammkunde*|kunde|partner*|mitglied*',
        fr: 'recommandation*|recommande*|parrainage|bouche a oreille|ami|amie|amis|un ami|collegue*|voisin*|famille|client existant|ancien client|partenaire*|adherent*',
        es: 'recomendacion*|recomendado|referencia|referido*|boca a boca|amigo*|amiga*|companero*|vecino*|familia|familiar*|cliente*|socio*|conocido*',
        pt: 'recomendacao|indicacao|indicado|boca a boca|amigo*|amiga*|colega*|vizinho*|familiares|cliente existente|parceiro*',
        it: 'passaparola|raccomandazione|consiglio*|consigliato|amico|amica|amici|collega|colleghi|vicino|famiglia|cliente esistente|referenza',
        nl: 'aanbeveling|aanbevolen|mond tot mond|mond op mond|vriend*|kennis*|buur*|familie|bestaande klant|klant|doorverwezen|doorverwijzing|relatie',
      },
    },
    {
      rule: 'Asked by themselves',
      share: 0.5,
      because: 'Who looked for you has a need of their own.',
      words: {
        en: 'inbound|contact form|website form|web form|phoned|called us|walk in|organic|organic search|search engine|searched|google search',
        de: 'kontaktformular|anruf|angerufen|suchmaschine|google suche|eigene suche|laufkundschaft',
        fr: 'formulaire|formulaire de contact|appel entrant|recherche google|moteur de recherche|passage',
        es: 'formulario|formulario de contacto|llamada entrante|busqueda|buscador',
        pt: 'formulario de contato|formulario de contacto|pesquisa google|busca',
        it: 'modulo di contatto|modulo contatti|ricerca google|motore di ricerca|chiamata in entrata',
        nl: 'contactformulier|gebeld|zoekmachine|google zoekopdracht',
      },
    },
  ],
};
