/** What the server says about one place of a text. What is open is still to be written, and nothing is wrong with it. */
export interface Finding {
  line: number;
  column: number;
  path: string;
  detail: string;
  severity: 'error' | 'advice' | 'open';
  /** The word that was probably meant. */
  suggestion?: string | null;
}

/** The same, with what stands empty as open. */
export function calmed(findings: readonly Finding[], text: string): Finding[] {
  const lines = text.split('\n');
  const isEmpty = ({ line, column }: Finding) => /^\s*(#.*)?$/.test(lines[line - 1]?.slice(column - 1) ?? '');
  return findings.map((one) => (one.severity === 'error' && isEmpty(one) ? { ...one, severity: 'open' } : one));
}

export type Counts = Record<Finding['severity'], number>;

export function counted(findings: readonly Finding[]): Counts {
  const counts = { error: 0, advice: 0, open: 0 };
  for (const one of findings) counts[one.severity]++;
  return counts;
}
