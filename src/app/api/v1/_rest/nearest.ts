import { distance } from '@/app/_api/spelling';

/** The known name that a mistyped one most likely stands for: an abbreviation, another case, or a slip of a letter or two. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const word = plain(typed);
  const same = known.find((name) => plain(name) === word) ?? known.find((name) => abbreviates(word, plain(name)));
  if (same) return same;
  const [best] = known.map((name) => ({ name, off: distance(word, plain(name)) })).sort((a, b) => a.off - b.off);
  return best && best.off <= Math.max(1, Math.floor(word.length / 3)) ? best.name : undefined;
}

/** `qty` for quantity: its letters in order, begun alike. */
function abbreviates(short: string, long: string) {
  if (short.length < 3 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
