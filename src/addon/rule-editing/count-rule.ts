import { ruleEvidence } from '../../evidence/index.ts';
import { match, type Problem, stateAt, withoutAddress } from '../../scoring/index.ts';
import type { FieldValues, RuleCount, RuleRowCells } from '../../shared/index.ts';
import { withBook } from '../document/run-action.ts';
import { fieldValues } from './field-values.ts';
import { say } from './sentences.ts';
import { tryRule } from './tried-rule.ts';

const start = { command: 'page', request: { by: 'sidebar' } } as const;

export function countRule({ rows }: { rows: RuleRowCells[] }): RuleCount {
  return withBook<RuleCount>(
    start,
    (book) => {
      const tried = tryRule(book, rows);
      if ('stopped' in tried) return { kind: 'stopped', said: tried.stopped };
      const { document, deals, won } = tried;
      const [ofLeads, ofDeals] = [document.scores.scoring.outcomes[0], deals.scoring.outcomes[0]];
      if (!ofLeads || !ofDeals) return { kind: 'stopped', said: firstOf(document.reading.problems) };
      const matches = won.map((_, row) => (stateAt(ofDeals, row) === match ? 1 : 0));
      const { wonWith, lostWith, wonWithout, lostWithout } = ruleEvidence(matches, won);
      const [leads] = document.scores.leadsMatched();
      return { kind: 'counted', matches: { leads: leads!, wonWith, lostWith, wonWithout, lostWithout } };
    },
    (said) => ({ kind: 'stopped', said }),
  );
}

export function readField({ field }: { field: string }): FieldValues {
  const nothing = { field, isActivity: false, values: [], isWhole: true, tests: [] };
  return withBook<FieldValues>(
    start,
    (book) => {
      // What is not empty asks for every cell of the field.
      const tried = tryRule(book, [{ Rule: field, Field: field, Test: 'is not empty', Points: 1 }]);
      if ('stopped' in tried) return { ...nothing, stopped: tried.stopped };
      const { reading } = tried.document;
      if (reading.model.rules.length === 0) return { ...nothing, stopped: firstOf(reading.problems) };
      return fieldValues(field, tried);
    },
    (stopped) => ({ ...nothing, stopped }),
  );
}

function firstOf([first]: readonly Problem[]): string {
  return first === undefined ? say.notARule : withoutAddress(first);
}
