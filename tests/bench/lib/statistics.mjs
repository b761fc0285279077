// Medians, spreads and ratios: what the table is made of.

const sorted = (values) => values.filter(Number.isFinite).sort((a, b) => a - b)

/** Between neighbours where the share falls between two values; NaN where there is none. */
export function quantile(values, share) {
  const all = sorted(values)
  if (all.length === 0) return Number.NaN
  const at = (all.length - 1) * share
  const [low, high] = [all[Math.floor(at)], all[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}
export const median = (values) => quantile(values, 0.5)

/** @returns {{ median: number, low: number, high: number, runs: number }} spread: the middle half of the runs */
export const summary = (values) => ({
  median: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
  runs: sorted(values).length,
})

/** Each run against the floor's run of the same round, so that a slow minute of the machine weighs on both. */
export const ratios = (values, floors) =>
  values.flatMap((value, i) => (Number.isFinite(value) && floors[i] > 0 ? [value / floors[i]] : []))
