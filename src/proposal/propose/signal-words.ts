/** Words in job titles, sources and events that mean the same in most businesses, in English, German, French, Spanish. */
const signalWords = {
  /** Who decides. */
  senior:
    'CEO, CFO, CTO, COO, CMO, CIO, VP, President, Founder, Co-founder, Owner, Partner, Director, Managing Director, Head, Chief, Principal, Geschäftsführer, Geschäftsführerin, Inhaber, Inhaberin, Vorstand, Leiter, Leiterin, Gründer, Prokurist, PDG, DG, Directeur, Directrice, Gérant, Gérante, Fondateur, Fondatrice, Président, Responsable, Propriétaire, Dueño, Gerente, Fundador',
  /** Who learns, looks for work or cannot buy. */
  junior:
    'Student, Intern, Trainee, Apprentice, Unemployed, Job seeker, Retired, Praktikant, Praktikantin, Werkstudent, Werkstudentin, Azubi, Arbeitslos, Étudiant, Étudiante, Stagiaire, Alternant, Apprenti, Sans emploi, Estudiante, Becario, Desempleado',
  /** Sources of leads that came by themselves or on advice. */
  warmSource:
    'referral, reference, recommendation, word of mouth, partner, demo, contact form, inbound, existing customer, Empfehlung, Kontaktformular, Bestandskunde, recommandation, parrainage, bouche à oreille, formulaire de contact, partenaire, referencia, recomendación',
  /** Sources of leads that never asked. */
  coldSource:
    'cold, cold call, cold calling, cold email, purchased list, bought list, list, giveaway, raffle, Kaltakquise, Gekaufte Liste, Adresskauf, Gewinnspiel, liste achetée, prospection à froid, jeu concours, lista comprada, sorteo',
  /** Events of people who think of buying. */
  buyingEvent:
    'demo, pricing, price, trial, quote, proposal, meeting, call booked, contact sales, consultation, request, Preis, Preisliste, Angebot, Termin, Testversion, Beratung, Anfrage, tarif, tarifs, devis, démo, démonstration, rendez-vous, essai, demande, precios, presupuesto, prueba, reunión',
  /** Events of people who go away, or came for something else. */
  leavingEvent:
    'unsubscribed, unsubscribe, opt out, opted out, bounced, bounce, spam complaint, complaint, careers, career, job application, abgemeldet, Abmeldung, unzustellbar, Beschwerde, Karriere, Bewerbung, désabonné, désabonnement, désinscription, désinscrit, plainte, carrières, candidature, baja, queja, empleo',
} as const;

type SignalKind = keyof typeof signalWords;

/** The words of the kind that stand in a text as whole words, as they are spelled in the list. */
export function signalsIn(text: string, kind: SignalKind): string[] {
  const { pattern, spellings } = compiled.get(kind) ?? compile(kind);
  return Array.from(fold(text).matchAll(pattern), ([, word]) => spellings.get(word!)!);
}

interface CompiledWords {
  readonly pattern: RegExp;
  /** By folded word. */
  readonly spellings: ReadonlyMap<string, string>;
}

const compiled = new Map<SignalKind, CompiledWords>();

function compile(kind: SignalKind): CompiledWords {
  const spellings = new Map(signalWords[kind].split(', ').map((word) => [fold(word), word]));
  const words = [...spellings.keys()].sort((a, b) => b.length - a.length).join('|');
  // Lookbehind is avoided: the word's left neighbour is matched, its right one looked at.
  const pattern = new RegExp(`(?:^|[^\\p{L}\\p{N}\\p{M}])(${words})(?![\\p{L}\\p{N}\\p{M}])`, 'gu');
  compiled.set(kind, { pattern, spellings });
  return { pattern, spellings };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
