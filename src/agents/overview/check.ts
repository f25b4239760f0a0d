/** A summary longer than this is not one. */
const MOST_CHARACTERS = 420;

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** Amounts in words that no fact can back: they are worked out, not read. */
const WORKED_OUT =
  /\b(thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|half|halves|thirds?|quarters?|twice|double[ds]?|triple[ds]?|percent)\b/i;
const NOT_PLAIN = /https?:|www\.|[@<>[\]{}|`*#\n\r]/i;

/** Figures of a text with their currency or sign: "€3,325.58" is €3325.58, not 3325.58 of anything. */
const figuresIn = (text: string) =>
  text
    .split(/[\s()]+/)
    .filter((word) => /\p{N}/u.test(word))
    .map((word) => word.replace(/^["'“”‘’]+|["'“”‘’.,;:!?]+$/gu, '').replace(/(\d),(?=\d{3})/g, '$1'));

/**
 * Why a text may not stand for these facts, or undefined when it may: every figure in it must be one of theirs, to the last digit
 * and with its currency; figures in words count too; it is short and plain.
 */
export function unfit(text: string, facts: readonly { text: string }[]): string | undefined {
  if (text.trim().length === 0) return 'it says nothing';
  if (text.length > MOST_CHARACTERS) return 'it is too long';
  if (NOT_PLAIN.test(text)) return 'it is not plain text';
  const known = new Set(facts.flatMap((f) => figuresIn(f.text)));
  const strange = figuresIn(text).find((figure) => !known.has(figure));
  if (strange) return `it says “${strange}”, which no fact says`;
  const worked = WORKED_OUT.exec(text)?.[0];
  if (worked) return `it says “${worked}”, which no fact says`;
  const worded = words.find((word, i) => new RegExp(`\\b${word}\\b`, 'i').test(text) && !known.has(String(i + 1)));
  return worded && `it says “${worded}”, which no fact says`;
}
