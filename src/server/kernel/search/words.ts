import type { Key } from '../projection';

/** Longer words are cut, more words left out: what a person types to find something is neither. */
const LONGEST = 64;
const MOST = 96;
/** Words typed at once that count. */
const MOST_TYPED = 6;

/** Letters without case and accents, so that "Muller" finds "Müller". */
const fold = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').slice(0, 2000);
const trimmed = (word: string) =>
  word
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/["',;:)\]]+$/u, '')
    .slice(0, LONGEST);

// A long number is the same without the zeros in front: some are typed with them, some without.
const unpadded = (word: string) => word.replace(/^0+(?=[1-9]\d{4,}$)/, '');

/** A word and its tails: j-10423 is found as 10423 too, ada@water.example as water.example. Endings like "com" say nothing. */
function withTails(word: string): string[] {
  const starts = [...word.matchAll(/[-@._/+](?=[\p{L}\p{N}])/gu)].map((match) => match.index + 1);
  const tails = starts.map((at) => word.slice(at)).filter((tail) => tail.length > 3 || /\d/.test(tail));
  return [word, unpadded(word), ...tails];
}

/** Everything a record is found by as words to look up by their beginnings, sorted; a word that another begins with is left out. */
export function wordsOf(texts: readonly (string | null | undefined)[]): string[] {
  const words = texts.flatMap((text) =>
    fold(text ?? '')
      .split(/\s+/)
      .map(trimmed)
      .filter(Boolean)
      .flatMap(withTails),
  );
  const sorted = [...new Set(words)].sort();
  return sorted.filter((word, i) => !sorted[i + 1]?.startsWith(word)).slice(0, MOST);
}

const digits = (text: string) => text.replaceAll('(0)', '').replace(/\D/g, '');

/** A phone number as it may be typed: with its country's code, or without, whose length nobody says. */
export function phoneWords(phone: string | null | undefined): string[] {
  const all = digits(phone ?? '');
  return [0, 1, 2, 3].map((less) => all.slice(less)).filter((word) => word.length >= 5);
}

/** What somebody typed, as beginnings of words; all must fit. A number typed in groups is one phone number. */
export function typed(text: string): string[] {
  if (/^\s*[+(]?\d[\d\s()./-]{4,}$/.test(text) && /^[+(]|[\s()/.]/.test(text.trim()))
    return [digits(text).replace(/^0+/, '')].filter(Boolean);
  const words = fold(text).split(/\s+/).map(trimmed).filter(Boolean).map(unpadded);
  return [...new Set(words)].slice(0, MOST_TYPED);
}

const WEEK_MS = 604_800_000;
/** The era of a moment (milliseconds): its week. */
export const weekOf = (at: number) => Math.floor(at / WEEK_MS);
/** The era of a number that counts up: 4,096 of them. */
export const thousandsOf = (at: number) => Math.floor(at / 4096);

/** A row of a search table: one word of a record. Records are listed by `at`, the highest first; its `era` keeps a walk short. */
export type WordRow = { id: string; word: string; era: number; at: number };

/** The keys of a record's words, where words never change. */
export const wordKeys = (id: string, words: readonly string[]): Key[] => words.map((word) => ({ id, word }));
