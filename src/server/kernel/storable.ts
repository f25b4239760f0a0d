/** Text that PostgreSQL cannot keep: a NUL, or half of a surrogate pair. */
const unstorable = /\0|\p{Surrogate}/u;

/** The path of the first text in a value that cannot be stored or searched for (keys included), or undefined. */
export function unstorableAt(value: unknown, path: readonly string[] = []): string | undefined {
  if (typeof value === 'string') return unstorable.test(value) ? path.join('.') : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const at = unstorable.test(key) ? path.join('.') : unstorableAt(inner, [...path, key]);
    if (at !== undefined) return at;
  }
}

export const UNSTORABLE = 'This text holds a character that cannot be kept. Please type it again.';
