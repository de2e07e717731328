import type { Concept, WordLevel } from '../concept.ts';

const noDate: WordLevel = {
  rule: 'Just looking',
  share: -0.6,
  because: 'Who only looks around mostly does not buy soon.',
  words: {
    en: 'just looking|only looking|looking around|just browsing|browsing|window shopping|just curious|curious|just researching|researching|research only|just exploring|exploring|no plans|no plan|no timeline|no timeframe|information only|just information|for information|gathering information|not planning|next year|someday|some day|one day',
    de: 'nur schauen|schaue nur|nur umschauen|schaue mich nur um|nur informieren|nur information*|nur info|zur information|nur neugierig|neugierig|neugier|interessehalber|kein bedarf|keine plane|kein plan|nachstes jahr|irgendwann',
    fr: 'je regarde|juste regarder|simple curiosite|par curiosite|curiosite|je me renseigne|me renseigner|simple renseignement|pour information|pas de projet|aucun projet|annee prochaine|un jour',
    es: 'solo mirando|solo estoy mirando|mirando|curiosidad|solo informacion|solo informarme|informarme|explorando|sin planes|proximo ano|algun dia',
    pt: 'so a ver|so olhando|apenas olhando|apenas pesquisando|pesquisando|curiosidade|so informacao|apenas informacao|sem planos|ano que vem|um dia',
    it: 'solo guardando|sto guardando|curiosita|solo informazioni|per informazione|mi sto informando|nessun progetto|anno prossimo|un giorno',
    nl: 'alleen kijken|kijk alleen|rondkijken|kijk rond|gewoon kijken|alleen informatie|ter informatie|orienteren|orienterend|orientatie|nieuwsgierig|geen plannen|volgend jaar|ooit',
  },
};

const later: WordLevel = {
  rule: 'Wants it later',
  share: 0.2,
  because: 'Who has a time in mind buys before who has none.',
  upToDays: 200,
  words: {
    en: 'later|this year|next quarter|few months|no rush|no hurry|not urgent|non urgent|not in a hurry|flexible|whenever|not sure|unsure|undecided|don t know|dont know|do not know|maybe|to be decided|tbd|open',
    de: 'spater|dieses jahr|nachstes quartal|einigen monaten|nicht dringend|nicht eilig|keine eile|eilt nicht|hat zeit|flexibel|weiss nicht|weiss ich noch nicht|unsicher|noch offen|offen|vielleicht',
    fr: 'plus tard|cette annee|prochain trimestre|quelques mois|pas urgent|non urgent|pas presse|flexible|je ne sais pas|ne sais pas|pas encore decide|indecis|peut etre',
    es: 'mas adelante|mas tarde|este ano|proximo trimestre|unos meses|no urgente|no es urgente|sin prisa|no se|no lo se|indeciso|quizas',
    pt: 'mais tarde|alguns meses|nao urgente|sem pressa|sem urgencia|flexivel|nao sei|talvez|indeciso',
    it: 'piu avanti|piu tardi|quest anno|prossimo trimestre|qualche mese|non urgente|nessuna fretta|senza fretta|flessibile|non so|non lo so|forse',
    nl: 'dit jaar|volgend kwartaal|paar maanden|niet dringend|geen haast|geen spoed|flexibel|weet ik niet|weet niet|nog niet zeker|misschien',
  },
  underHeader: {
    en: 'low|no',
    de: 'niedrig|gering|nein',
    fr: 'faible|basse|non',
    es: 'baja|bajo',
    pt: 'baixa|baixo|nao',
    it: 'bassa|basso',
    nl: 'laag|nee',
  },
};

const now: WordLevel = {
  rule: 'Wants it now',
  share: 1,
  because: 'Who needs it now buys soonest.',
  upToDays: 10,
  words: {
    en: 'asap|a s a p|as soon as possible|immediately|immediate|right away|straight away|straightaway|at once|now|today|tonight|tomorrow|urgent|urgently|emergency|same day|this week|this weekend|few days|next days|ready to start|ready to buy|ready now|critical|rush',
    de: 'sofort|ab sofort|so schnell wie moglich|so bald wie moglich|schnellstmoglich|baldmoglichst|schnellstens|umgehend|unverzuglich|dringend|eilig|eilt|notfall|heute|morgen|jetzt|diese woche|nachsten tagen',
    fr: 'des que possible|le plus vite possible|au plus vite|le plus tot possible|au plus tot|immediatement|immediat|tout de suite|des maintenant|maintenant|aujourd hui|demain|urgent|urgente|urgence|cette semaine|prochains jours',
    es: 'lo antes posible|cuanto antes|inmediatamente|inmediato|inmediata|ahora|ahora mismo|hoy|manana|urgente|urgencia|emergencia|esta semana|proximos dias',
    pt: 'o mais rapido possivel|o mais breve possivel|quanto antes|assim que possivel|imediatamente|imediato|imediata|agora|hoje|amanha|nos proximos dias',
    it: 'il prima possibile|prima possibile|appena possibile|al piu presto|subito|immediatamente|immediato|immediata|adesso|oggi|domani|urgenza|emergenza|questa settimana|prossimi giorni',
    nl: 'zo snel mogelijk|zsm|z s m|per direct|meteen|onmiddellijk|direct nodig|vandaag|spoed|spoedgeval|noodgeval|deze week|komende dagen',
  },
  underHeader: {
    en: 'high|very high|very|top|yes|p1|direct',
    de: 'hoch|sehr|ja',
    fr: 'haute|elevee|eleve|forte|tres|oui',
    es: 'alta|alto|muy|si',
    pt: 'muito|sim',
    it: 'molto',
    nl: 'hoog|zeer|nu',
  },
};

const soon: WordLevel = {
  rule: 'Wants it soon',
  share: 0.5,
  because: 'Who wants it within a few weeks has begun to choose.',
  upToDays: 100,
  words: {
    en: 'soon|shortly|this month|next week|next month|few weeks|couple of weeks|coming weeks|this quarter|end of month|end of the month|within the month',
    de: 'bald|demnachst|zeitnah|in kurze|diesen monat|nachste woche|nachsten monat|nachsten wochen|dieses quartal|ende des monats|monatsende',
    fr: 'bientot|prochainement|ce mois|ce mois ci|semaine prochaine|mois prochain|prochaines semaines|quelques semaines|ce trimestre|fin du mois',
    es: 'pronto|este mes|proxima semana|semana que viene|proximo mes|mes que viene|proximas semanas|este trimestre|fin de mes',
    pt: 'em breve|semana que vem|mes que vem|fim do mes|final do mes',
    it: 'presto|a breve|questo mese|settimana prossima|prossima settimana|mese prossimo|prossimo mese|prossime settimane|questo trimestre|fine mese',
    nl: 'binnenkort|deze maand|volgende week|volgende maand|komende weken|paar weken|dit kwartaal|eind van de maand',
  },
  underHeader: {
    en: 'medium|normal|moderate|standard',
    de: 'mittel',
    fr: 'moyen|moyenne|normale',
    es: 'media|medio|intermedia',
    pt: '',
    it: '',
    nl: 'gemiddeld|middel|normaal',
  },
};

/** By when the lead wants it. What is said against it stands first: `not urgent` has the word urgent too. */
export const urgency: Concept = {
  name: 'Urgency',
  asks: 'words',
  byWordsAlone: true,
  headers: {
    en: 'urgency|urgent|how soon|when|timeline|timeframe|time frame|timescale|timing|start|starting|start date|deadline|priority|needed by|need by|ready|availability|available|notice period|move in|moving',
    de: 'dringlichkeit|dringend|wann|zeitrahmen|zeitraum|zeitplan|beginn|startzeit*|prioritat|termin|wunschtermin|frist|bis wann|verfugbar*|kundigungsfrist|einzug',
    fr: 'urgence|delai*|quand|echeance|priorite|demarrage|debut|calendrier|disponibilite|preavis|emmenagement',
    es: 'urgencia|plazo*|cuando|inicio|prioridad|fecha limite|disponibilidad|preaviso|mudanza',
    pt: 'prazo*|quando|comeco|prioridade|disponibilidade|aviso previo|mudanca',
    it: 'urgenza|tempistic*|tempi|inizio|priorita|scadenza|disponibilita|preavviso|trasferimento',
    nl: 'urgentie|spoed|wanneer|termijn|planning|prioriteit|startdatum|begin|beschikbaar*|opzegtermijn|verhuizing',
  },
  levels: [noDate, later, now, soon],
};
