import { describe, expect, it } from 'vitest';
import { meaningReader } from '../../../src/proposal/detect/outcome-meaning.ts';
import { outcomesOf } from '../../../src/proposal/detect/outcomes.ts';
import { readSettings, type Settings } from '../../../src/scoring/index.ts';

const { settings } = readSettings(null, 'en_US');
const read = meaningReader(settings);

describe('what an outcome means', () => {
  it.each([
    ...(
      ['Closed-Won', 'Gewonnen', 'Gagné', 'Deal won', 'Won - new business', 'Contract signed'] as const
    ).map((text) => [text, 'won'] as const),
    ...(['Payment done', 'Offerte akkoord', 'Negócio fechado', 'New customer', 'Vinto'] as const).map(
      (text) => [text, 'won'] as const,
    ),
    ...(['closed lost', 'nicht gewonnen', 'verloren (Preis)', 'non signé', 'Perdue'] as const).map(
      (text) => [text, 'lost'] as const,
    ),
    ...(['did not buy', 'Closed Lost to Competition', 'Rifiutato', 'geen interesse'] as const).map(
      (text) => [text, 'lost'] as const,
    ),
    ...(
      ['En cours', 'In Verhandlung', 'Not bought yet', 'noch nicht verkauft', 'Customer contacted'] as const
    ).map((text) => [text, 'open'] as const),
    ...(['on ice', 'Sold us something'] as const).map((text) => [text, 'unknown'] as const),
  ])('reads %s as %s', (text, meaning) => {
    expect(read(text, false)).toBe(meaning);
  });

  // The default pipelines, as the help pages of the five CRMs list them.
  it.each([
    [
      'HubSpot',
      'Appointment Scheduled, Qualified To Buy, Presentation Scheduled, Decision Maker Bought-In, Contract Sent',
    ],
    [
      'HubSpot, internally',
      'appointmentscheduled, qualifiedtobuy, presentationscheduled, decisionmakerboughtin, contractsent',
    ],
    [
      'Salesforce',
      'Prospecting, Qualification, Needs Analysis, Value Proposition, Id. Decision Makers, Perception Analysis, Proposal/Price Quote, Negotiation/Review',
    ],
    ['Pipedrive', 'Qualified, Contact Made, Demo Scheduled, Proposal Made, Negotiations Started'],
    ['Dynamics', 'Qualify, Develop, Propose, Close, In Progress, On Hold'],
    [
      'Pipedrive in German',
      'Qualifiziert, Kontakt aufgenommen, Demo geplant, Angebot erstellt, Verhandlungen begonnen',
    ],
    ['HubSpot in French', 'Rendez-vous planifié, Présentation planifiée, Décideur convaincu, Contrat envoyé'],
    [
      'HubSpot in Spanish',
      'Cita programada, Calificado para comprar, Presentación programada, Contrato enviado',
    ],
    ['Salesforce in Portuguese', 'Prospecção, Qualificação, Análise de necessidades, Negociação/Revisão'],
  ])('leaves the stages of %s open', (_, stages) => {
    expect(stages.split(', ').filter((stage) => read(stage, false) !== 'open')).toEqual([]);
  });

  it('reads the ends of those pipelines', () => {
    const won = [
      'closedwon',
      'Closed Won',
      'Abgeschlossen und gewonnen',
      'Fermée/Gagnée',
      'Cerrada ganada',
      'Fechado e ganho',
    ];
    const lost = [
      'closedlost',
      'Canceled',
      'Out-Sold',
      'Geschlossen und verloren',
      'Cierre perdido',
      'Negócio perdido',
    ];
    expect(won.map((text) => read(text, false))).toEqual(won.map(() => 'won'));
    expect(lost.map((text) => read(text, false))).toEqual(lost.map(() => 'lost'));
  });

  it('goes by the words that somebody has set before all else', () => {
    const set: Settings = { ...settings, lostWords: ['on ice', ...settings.lostWords] };
    expect(meaningReader(set)('On ice', false)).toBe('lost');
    expect(meaningReader({ ...settings, wonWords: ['contract sent'] })('Contract Sent', false)).toBe('won');
  });

  it('reads yes and no as outcomes only where the header asks whether a deal was won', () => {
    expect([read('Ja', true), read('0', true)]).toEqual(['won', 'lost']);
    expect([read('Ja', false), read('0', false)]).toEqual(['unknown', 'unknown']);
  });
});

it('counts spellings of one outcome together, under the commonest', () => {
  expect(outcomesOf(['Won', 'won ', 'Won', '', 'Lost', '#N/A'], read, false)).toEqual([
    { text: 'Won', count: 3, means: 'won' },
    { text: 'Lost', count: 1, means: 'lost' },
  ]);
});

it('takes a dash or a question mark for no outcome', () => {
  const found = outcomesOf(['Won', '-', '?', '—', 'Lost'], read, false);
  expect(found.map(({ text }) => text)).toEqual(['Won', 'Lost']);
});
