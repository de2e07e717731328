import type { Cell, Table } from '../../src/scoring/index.ts';
import { peer } from '../peer.ts';
import { holdsBy } from './closures.ts';
import { headers } from './leads.ts';
import { rules } from './rules.ts';

/** What is called of json-rules-engine. */
interface Engine {
  addOperator(name: string, holds: (cell: Cell, value: string) => boolean): void;
  addRule(rule: object): void;
  run(facts: object): Promise<{ events: { params?: Record<string, unknown> }[] }>;
}

interface JsonRulesEngine {
  Engine: new (rules: object[], options: object) => Engine;
}

/** The rules as its users write them: a condition each, with an operator for each kind of test. */
export async function compileRules(): Promise<Engine> {
  const { Engine } = await peer<JsonRulesEngine>('json-rules-engine');
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const test of new Set(rules.map(([, name]) => name))) {
    const tests = new Map<string, (cell: Cell) => boolean>();
    engine.addOperator(test, (cell, value) => {
      const holds = tests.get(value) ?? holdsBy(test, value);
      tests.set(value, holds);
      return holds(cell);
    });
  }
  for (const rule of rules.map(toRule)) engine.addRule(rule);
  return engine;
}

function toRule([fact, operator, value, points]: (typeof rules)[number]): object {
  return { conditions: { all: [{ fact, operator, value }] }, event: { type: 'points', params: { points } } };
}

/** Scores the first leads of the table, one run of the engine a lead, as its documentation has it. */
export async function jsonRulesEngine(engine: Engine, leads: Table, rowCount: number): Promise<Int32Array> {
  const scores = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const facts = Object.fromEntries(headers.map((header, index) => [header, leads.columns[index]![row]!]));
    const { events } = await engine.run(facts);
    let score = 0;
    for (const { params } of events) score += params!.points as number;
    scores[row] = Math.min(100, Math.max(0, score));
  }
  return scores;
}
