/** Names by id: of staff, and of API keys where the page knows them. */
type Names = Readonly<Record<string, string>>;

/** The team's names, for timelines: one query per page. */
export const namesOf = (staff: readonly { id: string; name: string }[]): Names =>
  Object.fromEntries(staff.map(({ id, name }) => [id, name]));

/** Who did it, in words: staff by name; `other` is whoever is not staff, such as "The buyer". */
export function who(by: string, names: Names, other: string): string {
  if (by === 'visitor') return other;
  const [kind, id = ''] = by.split(':');
  if (kind === 'system') return 'Automatic';
  if (kind === 'agent') return `The ${id} agent`;
  if (kind === 'api') return names[id] ? `The API key “${names[id]}”` : 'API key';
  return names[id] ?? other;
}
