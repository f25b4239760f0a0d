/** JSON in RFC 8785 form (sorted keys, no spaces), so that a body signs alike raw and parsed again. For plain JSON values. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, it]) => it !== undefined);
  // Plain comparison is by UTF-16 code units, which is the order the RFC asks for.
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, it]) => `${JSON.stringify(key)}:${canonical(it)}`).join(',')}}`;
}
