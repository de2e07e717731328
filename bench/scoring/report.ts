export interface BenchResult {
  rows: number;
  rules: number;
  /** Medians; json-rules-engine's is that of `jsonRulesEngineLeads` leads, multiplied. */
  milliseconds: Record<'scoreband' | 'fused' | 'closures' | 'duckdb' | 'jsonRulesEngine', number>;
  /** The fused loop takes at most half the time of the closures; else it is no limit to measure by. */
  fusedCounts: boolean;
  /** Writing the Why of every lead; median. */
  whyMilliseconds: number;
  /** What a scoring holds beside the cells: codes of the conditions, sums, days as they were read. */
  bytesPerLead: number;
  jsonRulesEngineLeads: number;
}

const labels: Record<keyof BenchResult['milliseconds'], string> = {
  scoreband: 'scoreband',
  fused: 'fused loop',
  closures: 'closures',
  duckdb: 'DuckDB, one thread',
  jsonRulesEngine: 'json-rules-engine',
};

/** The result in lines for people. */
export function reportLines(sizes: readonly BenchResult[], growthExponent: number): string[] {
  return [
    ...sizes.flatMap(sizeLines),
    `Growth of scoreband over these sizes: leads to the power of ${growthExponent.toFixed(2)}`,
  ];
}

function sizeLines(size: BenchResult): string[] {
  const { rows, rules, milliseconds, fusedCounts, whyMilliseconds, bytesPerLead } = size;
  const peers = Object.entries(milliseconds) as [keyof typeof labels, number][];
  return [
    `${rows.toLocaleString('en-US')} leads × ${rules} rules`,
    ...peers.map(([name, median]) => {
      const ratio = (milliseconds.scoreband / median).toPrecision(3);
      return `  ${labels[name].padEnd(18)} ${median.toFixed(1).padStart(9)} ms   scoreband takes ${ratio} × of it`;
    }),
    ...(fusedCounts
      ? []
      : ['  the fused loop is no limit here: it takes more than half the time of the closures']),
    `  all Why texts ${whyMilliseconds.toFixed(0)} ms; ${bytesPerLead.toFixed(0)} bytes a lead beside the cells`,
  ];
}
