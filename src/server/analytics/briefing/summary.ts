import type { BriefingFact } from '../contract';

/** Two sentences from the facts by rule: yesterday first, then what is most pressing. The words always there when no model speaks. */
export function summaryOf(facts: readonly BriefingFact[]): string {
  const text = (key: string) => facts.find((f) => f.key === key)?.text.split(';')[0];
  const join = (parts: (string | undefined)[]) => {
    const known = parts.filter((p) => p !== undefined);
    return known.length < 2 ? known.join('') : `${known.slice(0, -1).join(', ')} and ${known.at(-1)}`;
  };
  const past = join(['orders', 'revenue', 'paid'].map(text).map((t) => t?.replace(/ yesterday$/, '')));
  const pressing = ['stopped-all', 'late', 'overdue', 'decisions', 'low', 'pick', 'dealers'];
  const wait = join(
    pressing
      .map(text)
      .filter((t) => t !== undefined)
      .slice(0, 3),
  );
  const first = past ? `Yesterday: ${past}.` : '';
  const second = wait ? `Waiting for you: ${wait}.` : 'Nothing waits for you.';
  return [first, second].filter(Boolean).join(' ');
}
