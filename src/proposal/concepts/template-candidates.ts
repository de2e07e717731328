import { columnIndex, quoteItems } from '../../scoring/index.ts';
import { valueGroups } from '../column-values.ts';
import type { Candidate } from '../source/candidate.ts';
import type { ProposalSource } from '../source/proposal-source.ts';
import { activityField } from '../tabs/rules-tab.ts';
import type { Asked, Concept, Template } from '../templates/concept.ts';
import { askColumn, type ColumnConcept, type ConceptRule } from './ask-column.ts';
import { type ConceptColumn, conceptColumns } from './concept-column.ts';
import { PhraseFinder } from './phrase-finder.ts';
import { shareWithLevel, wordsOfLevel } from './words-at-levels.ts';

/** What a template makes of a spreadsheet. */
export interface TemplateReading {
  readonly candidates: readonly Candidate[];
  /** Names of the columns that would help and are not there. */
  readonly missing: readonly string[];
}

/** Asks the columns and events for the concepts of a template, the most telling first; a column answers one of them. */
export function readTemplate({ trade, asks }: Template, source: ProposalSource): TemplateReading {
  const free = new Set(conceptColumns(source));
  const candidates: Candidate[] = [];
  const missing: string[] = [];
  for (const { concept, points, isMissed } of asks) {
    const rules = concept.asks === 'events' ? askEvents(concept, source) : askColumns(concept, free, source);
    if (rules.length === 0 && isMissed) missing.push(concept.name);
    candidates.push(
      ...rules.map(({ candidate, share, because }) => ({
        ...candidate,
        template: { points: share * points, trade, because },
      })),
    );
  }
  return { candidates, missing };
}

/** Rules on the best of the free columns, which is free no longer. */
function askColumns(concept: ColumnConcept, free: Set<ConceptColumn>, source: ProposalSource): ConceptRule[] {
  const finder = new PhraseFinder([concept.headers]);
  const named = [...free].filter((column) => finder.in(column.words).length > 0);
  const wholeFirst = [
    ...named.filter(({ words }) => finder.is(words)),
    ...named.filter(({ words }) => !finder.is(words)),
  ];
  for (const column of wholeFirst) {
    const rules = askColumn(concept, column, source);
    if (rules.length === 0) continue;
    free.delete(column);
    return rules;
  }
  return concept.asks === 'words' && concept.byWordsAlone ? askByWords(concept, free, source) : [];
}

const leastLeveled = 0.6;

/** A column whose header says nothing and whose answers say it all. */
function askByWords(
  concept: Extract<Concept, { asks: 'words' }>,
  free: Set<ConceptColumn>,
  source: ProposalSource,
): ConceptRule[] {
  const column = [...free].find(
    (one) => one.repeats && one.values.length > 1 && shareWithLevel(one, concept.levels) >= leastLeveled,
  );
  if (!column) return [];
  free.delete(column);
  return askColumn(concept, column, source, false);
}

const mostEvents = 10;

function askEvents(
  { name, days, levels }: Extract<Asked['concept'], { asks: 'events' }>,
  { activities, settings, leads }: ProposalSource,
): ConceptRule[] {
  const column = activities ? columnIndex(activities.headers, settings.activityColumn) : -1;
  if (!activities || column < 0) return [];
  const Field = activityField(leads.headers);
  let names = valueGroups(activities.columns[column]!).map(({ text }) => text);
  return levels.flatMap((level) => {
    const found = names.filter((one) => wordsOfLevel([one], level).length > 0);
    names = names.filter((one) => !found.includes(one));
    if (found.length === 0) return [];
    const chosen = found.slice(0, mostEvents);
    const within = level.share > 0 ? { 'Within days': days } : {};
    const Test = chosen.length > 1 ? 'is any of' : 'is';
    const cells = { Rule: level.rule, Kind: 'Behavior', Field, Test, Value: quoteItems(chosen), ...within };
    const sign = level.share > 0 ? 1 : -1;
    const candidate: Candidate = { cells, column: -1, sign, family: `${name} ${level.rule}` };
    return [{ candidate, share: level.share, because: level.because }];
  });
}
