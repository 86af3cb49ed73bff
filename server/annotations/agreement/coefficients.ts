/**
 * What each of some annotators said of the same thing, `undefined` for one who said nothing; and how many things that holds
 * for.
 */
export interface Unit {
  readonly values: readonly (string | undefined)[];
  readonly times: number;
}

/** Which part of all things two annotators said the same of, and which part chance alone would make the same. */
export interface Sameness {
  readonly observed: number;
  readonly byChance: number;
}

/** How much the first two annotators said the same, of what both said something of; nothing where that is nothing. */
export function sameness(units: readonly Unit[]): Sameness | undefined {
  const ofOne = new Map<string, number>();
  const ofOther = new Map<string, number>();
  let all = 0;
  let same = 0;
  for (const { values, times } of units) {
    const [one, other] = values;
    if (one === undefined || other === undefined) continue;
    all += times;
    if (one === other) same += times;
    add(ofOne, one, times);
    add(ofOther, other, times);
  }
  if (all === 0) return undefined;
  const products = [...ofOne].reduce((sum, [value, times]) => sum + times * (ofOther.get(value) ?? 0), 0);
  return { observed: same / all, byChance: products / (all * all) };
}

/**
 * Cohen's kappa of one code, or of several together: 1 for full agreement, 0 for what chance alone gives. Nothing where chance
 * alone gives full agreement, since nothing can be said then.
 *
 * J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960), 37–46; of
 * several together the pooled kappa of H. de Vries and others, "Using Pooled Kappa to Summarize Interrater Agreement across
 * Many Items", Field Methods 20 (2008), 272–282, in which each code counts as much.
 */
export function cohensKappa(codes: readonly Sameness[]): number | undefined {
  const mean = (part: keyof Sameness): number => codes.reduce((sum, code) => sum + code[part], 0) / codes.length;
  const byChance = mean('byChance');
  return codes.length === 0 || byChance === 1 ? undefined : (mean('observed') - byChance) / (1 - byChance);
}

/**
 * Krippendorff's alpha for nominal values, of any number of annotators, who needn't have said something of everything. Nothing
 * where there is no choice: fewer than two things said of the same, or all the same.
 *
 * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), part C.
 */
export function krippendorffsAlpha(units: readonly Unit[]): number | undefined {
  const totals = new Map<string, number>();
  let all = 0;
  let disagreements = 0;
  for (const { values, times } of units) {
    const said = new Map<string, number>();
    for (const value of values) if (value !== undefined) add(said, value, 1);
    const size = [...said.values()].reduce((sum, count) => sum + count, 0);
    if (size < 2) continue;
    all += size * times;
    for (const [value, count] of said) {
      add(totals, value, count * times);
      disagreements += (times * count * (size - count)) / (size - 1);
    }
  }
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (all - count), 0);
  return expected === 0 ? undefined : 1 - ((all - 1) * disagreements) / expected;
}

function add(counts: Map<string, number>, value: string, times: number): void {
  counts.set(value, (counts.get(value) ?? 0) + times);
}
