import { foldWord } from './read-settings.ts';
import { settingDefinitions } from './setting-definitions.ts';
import type { Settings } from './settings.ts';

type StageMeaning = 'won' | 'lost' | 'open';

/**
 * The stages that CRMs have by default, as they export them: HubSpot (with its internal names), Salesforce,
 * Zoho, Pipedrive and Dynamics 365, in English, German, French, Spanish and Portuguese.
 */
const stages: Readonly<Record<StageMeaning, readonly string[]>> = {
  won: [
    'closedwon|closed won|closed as won|deal won|won',
    'gewonnen|abgeschlossen gewonnen|abgeschlossen und gewonnen|geschlossen gewonnen|geschlossen und gewonnen|als gewonnen abgeschlossen|abschluss gewonnen|erfolgreich abgeschlossen',
    'gagné|gagnée|fermé gagné|fermée gagnée|clos gagné|clôturé gagné|clôturée gagnée|clôturé et gagné|conclu gagné|conclue gagnée|conclu et gagné|affaire gagnée|affaire conclue|transaction conclue|conclu|conclue',
    'ganado|ganada|cerrado ganado|cerrada ganada|cierre ganado|cerrado y ganado|cerrada y ganada|negocio ganado|oportunidad ganada',
    'ganho|ganha|fechado ganho|fechada ganha|fechado e ganho|fechado como ganho|negócio fechado|negócio ganho|concluído ganho',
  ],
  lost: [
    'closedlost|closed lost|closed as lost|closed lost to competition|closed lost to competitor|deal lost|lost',
    'verloren|abgeschlossen verloren|abgeschlossen und verloren|geschlossen verloren|geschlossen und verloren|als verloren abgeschlossen|abschluss verloren|an mitbewerber verloren|an wettbewerber verloren',
    'perdu|perdue|fermé perdu|fermée perdue|clos perdu|clôturé perdu|clôturée perdue|clôturé et perdu|conclu perdu|affaire perdue|transaction perdue|perdu face à la concurrence',
    'perdido|perdida|cerrado perdido|cerrada perdida|cierre perdido|cerrado y perdido|cerrada y perdida|negocio perdido|oportunidad perdida',
    'fechado perdido|fechada perdida|fechado e perdido|fechado como perdido|negócio perdido|concluído perdido',
  ],
  open: [
    // HubSpot
    'appointmentscheduled|appointment scheduled|qualifiedtobuy|qualified to buy|presentationscheduled|presentation scheduled|decisionmakerboughtin|decision maker bought in|contractsent|contract sent',
    'termin geplant|termin vereinbart|terminvereinbarung|qualifiziert für kauf|für kauf qualifiziert|kaufbereit|präsentation geplant|präsentation vereinbart|entscheidungsträger überzeugt|entscheider überzeugt|entscheidungsträger eingebunden|vertrag gesendet|vertrag versendet|vertrag verschickt',
    'rendez vous planifié|rendez vous fixé|qualifié pour l achat|qualifié pour acheter|qualifié pour achat|présentation planifiée|décideur convaincu|décideur impliqué|adhésion du décideur|contrat envoyé',
    'cita programada|reunión programada|calificado para comprar|cualificado para comprar|presentación programada|responsable de decisiones convencido|tomador de decisiones convencido|aceptación del responsable de la decisión|contrato enviado',
    'reunião agendada|compromisso agendado|agendamento|qualificado para comprar|qualificado para compra|apresentação agendada|tomador de decisão convencido|tomador de decisões envolvido|decisor convencido',
    // Salesforce and Zoho
    'prospecting|qualification|needs analysis|value proposition|id decision makers|identify decision makers|perception analysis|proposal price quote|proposal quote|negotiation review|negotiation',
    'prospektion|akquise|qualifizierung|qualifikation|bedarfsanalyse|wertversprechen|nutzenversprechen|wertangebot|entscheidungsträger identifizieren|identifizierung der entscheidungsträger|entscheider identifizieren|wahrnehmungsanalyse|angebot preisangebot|angebot kostenvoranschlag|vorschlag preisangebot|verhandlung überprüfung|verhandlung prüfung|verhandlung',
    'prospection|analyse des besoins|proposition de valeur|identification des décideurs|identifier les décideurs|analyse de la perception|analyse de perception|proposition devis|proposition|négociation révision|négociation examen|négociation',
    'prospección|calificación|cualificación|análisis de necesidades|propuesta de valor|identificar responsables de decisiones|identificar a los responsables|identificación de responsables|análisis de percepción|propuesta presupuesto|propuesta cotización|propuesta|negociación revisión|negociación',
    'prospecção|qualificação|análise de necessidades|análise das necessidades|proposta de valor|identificar tomadores de decisão|identificar os decisores|identificação dos decisores|análise de percepção|análise de perceção|proposta cotação|proposta orçamento|proposta|negociação revisão|negociação',
    // Pipedrive
    'qualified|contact made|demo scheduled|proposal made|negotiations started|open',
    'qualifiziert|kontakt aufgenommen|kontakt hergestellt|demo geplant|demo vereinbart|angebot erstellt|angebot gemacht|angebot abgegeben|verhandlungen begonnen|verhandlungen gestartet|in verhandlung|offen',
    'qualifié|qualifiée|contact établi|contact pris|démo planifiée|démo programmée|proposition faite|proposition envoyée|négociations commencées|négociations entamées|négociations démarrées|ouvert|ouverte',
    'calificado|calificada|cualificado|cualificada|contacto realizado|contacto establecido|demo programada|demostración programada|propuesta realizada|propuesta hecha|propuesta enviada|negociaciones iniciadas|negociaciones comenzadas|abierto|abierta',
    'qualificado|qualificada|contato feito|contacto feito|contato realizado|demo agendada|demonstração agendada|proposta feita|proposta enviada|negociações iniciadas|aberto|aberta',
    // Dynamics 365
    'qualify|develop|propose|close|in progress',
    'qualifizieren|entwickeln|vorschlagen|abschließen|schließen|in bearbeitung',
    'qualifier|développer|proposer|conclure|fermer|clôturer|en cours',
    'calificar|cualificar|desarrollar|proponer|cerrar|en curso|en progreso',
    'qualificar|desenvolver|propor|fechar|em andamento|em curso',
  ],
};

const wordsOf = { won: 'wonWords', lost: 'lostWords', open: 'openWords' } as const;

/** The lists of words that an outcome may stand in. */
export type OutcomeWords = Pick<Settings, (typeof wordsOf)[StageMeaning]>;

/**
 * What the default stages of CRMs mean, by their folded names (see `foldWord`). The usual words of a setting stand for the
 * stages too; where somebody has put other words in their place, these alone hold.
 */
export function stageMeanings(settings: OutcomeWords): Map<string, StageMeaning> {
  const meanings = new Map<string, StageMeaning>();
  for (const meaning of ['open', 'lost', 'won'] as const) {
    const key = wordsOf[meaning];
    const { fallback } = settingDefinitions.find((definition) => definition.key === key)!;
    const words = new Set(settings[key].map(foldWord));
    if (!fallback.split(', ').every((usual) => words.has(foldWord(usual)))) continue;
    for (const names of stages[meaning])
      for (const name of names.split('|')) meanings.set(foldWord(name), meaning);
  }
  return meanings;
}
