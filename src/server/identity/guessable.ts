/** What everybody tries first, without the digits and signs that are put behind. From the lists of leaked passwords. */
const commonest = new Set(
  (
    'password passwort passwords mypassword yourpassword admin administrator root letmein welcome iloveyou login secret changeme ' +
    'qwerty azerty dragon monkey football baseball basketball sunshine princess superman batman master shadow michael jordan ' +
    'trustno whatever starwars computer internet freedom charlie hallo hello schalke abcdef default guest test testing temp user ' +
    'username qwertyuiop asdfgh zxcvbn summer winter spring autumn jovey pump pumps'
  ).split(' '),
);
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789012345678901234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1q2w3e4r5t6z7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]);
const looks: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '@': 'a', $: 's', '!': 'i' };

/** The longest beginning of a text that lies in one row of a keyboard, or of the alphabet. */
function runAt(text: string): number {
  for (let length = text.length; length > 2; length--)
    if (runs.some((row) => row.includes(text.slice(0, length)))) return length;
  return 1;
}
/** How many runs a text falls into: few where it was typed with one finger along the keys. */
function runsIn(text: string): number {
  let [count, at] = [0, 0];
  for (; at < text.length; count++) at += runAt(text.slice(at));
  return count;
}

/** Whether a password is among the first that somebody would try; `mine` is what is known of its owner, such as the e-mail address. */
export function guessable(password: string, mine: readonly string[] = []): boolean {
  const word = password.toLowerCase().trim();
  const unit = /^(.+?)\1+$/.exec(word)?.[1] ?? word;
  if (new Set(word).size < 4 || unit.length < 4 || runsIn(word) < 4) return true;
  const trunk = unit.replace(/[\d\W_]+$/, '').replace(/^[\d\W_]+/, '');
  if (commonest.has(trunk) || commonest.has(trunk.replace(/[01345@$!]/g, (sign) => looks[sign] ?? sign))) return true;
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '');
  const whole = mine.filter((text) => text.includes('@')).map((text) => text.toLowerCase().trim());
  if (whole.some((address) => word.includes(address))) return true;
  return mine
    .flatMap((text) => [text, text.split('@')[0]!])
    .some((text) => bare(text).length > 2 && bare(word) === bare(text));
}

export const GUESSABLE = 'This password is easily guessed. A few words of your own are better.';
