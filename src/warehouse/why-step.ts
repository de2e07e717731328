import { signed } from '../scoring/index.ts';
import type { Dialect } from './dialect.ts';
import type { PointColumn } from './point-column.ts';
import type { ScoringRule } from './rule-step.ts';
import { Step } from './step.ts';

const separator = ' · ';

/** The lines of a Why, and what follows them. */
export class WhyStep extends Step {
  constructor(private readonly dialect: Dialect) {
    super('why_lines');
  }

  /** In the order of the Why. */
  addLines(rules: readonly ScoringRule[], caps: readonly PointColumn[], limit: string): void {
    const lines = [
      ...rules.map((one) => this.ruleLine(one)),
      ...caps.map(({ label, column }) => this.line(column, label, label)),
      this.line(limit, 'Score floor', 'Score ceiling'),
    ];
    this.put('lines', this.together(lines));
  }

  /** The Why as it stands in a cell. @param statusText of an overridden lead */
  text(disqualifiers: readonly PointColumn[], override: string | null, statusText: string): string {
    const { dialect } = this;
    const magnitude = `CASE WHEN score < 0 THEN CONCAT('−', ${dialect.asText('-score')}) ELSE ${dialect.asText('score')} END`;
    const said = `CASE WHEN lines = '' THEN 'nothing matched' ELSE SUBSTR(lines, ${separator.length + 1}) END`;
    const setByHand = `CONCAT(${this.part('status ')}, ${statusText}, ' set by hand')`;
    const remarks = [
      ...disqualifiers.map(({ label, column }) => ifSo(column, this.part(`disqualified by ${label}`))),
      ...(override === null ? [] : [ifSo(`${override} IS NOT NULL`, setByHand)]),
    ];
    return this.together([magnitude, "' = '", said, ...remarks]);
  }

  /** The names of the disqualifiers that hold for a lead; NULL for none. */
  disqualifiedBy(disqualifiers: readonly PointColumn[]): string {
    if (disqualifiers.length === 0) return `CAST(NULL AS ${this.dialect.typeNames.text})`;
    const names = disqualifiers.map(({ label, column }) => ifSo(column, this.part(label)));
    return `NULLIF(SUBSTR(${this.together(names)}, ${separator.length + 1}), '')`;
  }

  private ruleLine({ rule, column, fixedPoints }: ScoringRule): string {
    if (fixedPoints === null) return this.line(column, rule.name, rule.name);
    return ifSo(`${column} <> 0`, this.part(`${signed(fixedPoints)} ${rule.name}`));
  }

  private line(column: string, labelAbove: string, labelBelow: string): string {
    const { dialect } = this;
    const said = (sign: string, magnitude: string, label: string) =>
      `CONCAT(${this.part(sign)}, ${dialect.asText(magnitude)}, ${dialect.text(` ${label}`)})`;
    const above = said('+', column, labelAbove);
    const below = said('−', `-${column}`, labelBelow);
    return `CASE WHEN ${column} > 0 THEN ${above} WHEN ${column} < 0 THEN ${below} ELSE '' END`;
  }

  /** A text behind others. */
  private part(text: string): string {
    return this.dialect.text(separator + text);
  }

  private together(texts: readonly string[]): string {
    const list = texts.join(',\n      ');
    return texts.length === 1 ? list : `CONCAT(\n      ${list}\n    )`;
  }
}

function ifSo(condition: string, text: string): string {
  return `CASE WHEN ${condition} THEN ${text} ELSE '' END`;
}
