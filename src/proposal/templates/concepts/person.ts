import type { Concept } from '../concept.ts';

/** What the lead does at work: whether they can decide. */
export const title: Concept = {
  name: 'Job title',
  asks: 'text',
  headers: {
    en: 'job title|title|role|job role|position|job|function|occupation|seniority|what do you do|your role',
    de: 'funktion|rolle|beruf|position|stelle|berufsbezeichnung|jobtitel|tatigkeit|ihre rolle',
    fr: 'poste|fonction|titre|intitule du poste|profession|metier|votre role',
    es: 'cargo|puesto|profesion|ocupacion|funcion',
    pt: 'cargo|funcao|profissao|ocupacao',
    it: 'ruolo|qualifica|professione|mansione|posizione|incarico',
    nl: 'functie|rol|beroep|functietitel',
  },
  levels: [
    {
      rule: 'Cannot buy',
      share: -1,
      because: 'Who learns or looks for work mostly cannot buy.',
      words: {
        en: 'student|students|intern|trainee|apprentice|unemployed|job seeker|retired|pupil|phd candidate',
        de: 'student*|studierende*|praktikant*|werkstudent*|azubi*|auszubildende*|arbeitslos|arbeitssuchend|rentner*|schuler*|trainee',
        fr: 'etudiant*|stagiaire|alternant*|apprenti*|sans emploi|demandeur d emploi|retraite*|eleve',
        es: 'estudiante*|becario*|becaria|desempleado|desempleada|en paro|jubilado|jubilada|aprendiz',
        pt: 'estudante*|estagiario*|estagiaria|desempregado|desempregada|aposentado|reformado|aprendiz',
        it: 'studente|studentessa|tirocinante|stagista|disoccupato|disoccupata|pensionato|pensionata|apprendista',
        nl: 'stagiair*|leerling|werkloos|werkzoekend|gepensioneerd|scholier',
      },
    },
    {
      rule: 'Decides',
      share: 1,
      because: 'Who decides can buy.',
      words: {
        en: 'ceo|cfo|cto|coo|cmo|cio|cxo|vp|vice president|president|founder|co founder|cofounder|owner|co owner|partner|director|managing director|head|chief|principal|proprietor|general manager|md',
        de: 'geschaftsfuhrer*|geschaftsfuhrung|inhaber*|vorstand*|leiter|leiterin|leitung|abteilungsleiter*|grunder*|mitgrunder*|prokurist*|eigentumer*|direktor*|bereichsleiter*|gesellschafter*',
        fr: 'pdg|dg|directeur*|directrice*|gerant*|fondateur|fondatrice|cofondateur|president|presidente|proprietaire|dirigeant*|responsable|chef d entreprise|associe*',
        es: 'dueno|duena|gerente|fundador*|director*|propietario|propietaria|presidente|presidenta|socio|socia|jefe|jefa|consejero delegado',
        pt: 'dono|dona|diretor*|socio|proprietario|proprietaria|gestor|administrador*|chefe',
        it: 'titolare|amministratore*|direttore|direttrice|fondatore|fondatrice|proprietario|proprietaria|dirigente|responsabile|capo|socio',
        nl: 'eigenaar|directeur|bestuurder|oprichter|medeoprichter|hoofd|zaakvoerder|bedrijfsleider|dga|vennoot',
      },
    },
  ],
};
