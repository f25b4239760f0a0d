/** Levenshtein: letters to change, add or take away to make one word of the other; `limit` as soon as it cannot be less. Pure: browsers use it too. */
export function distance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[b.length]!;
}
