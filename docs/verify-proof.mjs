// Checks a proof from Jovey with nothing but SHA-256: node verify-proof.mjs FILE ROOT. Ends with 0 only where it is proven.
// ROOT: what you know from elsewhere (a mail, a print, a notary), with or without the "36:" before it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const say = (text) => console.log(text.replace(/\p{C}/gu, '?')); // a forged file writes nothing over what is said
const hex = (digits) => Buffer.from(digits, 'hex');
const sha = (first, ...parts) =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.of(first), ...parts]))
    .digest();
const step = (at, way) => (way[0] === 'L' ? sha(1, hex(way.slice(1)), at) : sha(1, at, hex(way.slice(1))));
const eight = (n) => hex(BigInt(n).toString(16).padStart(16, '0'));
const tell = (value, name) => {
  if (!value || typeof value !== 'object') return say(`${name} ${JSON.stringify(value)}`);
  for (const [key, inner] of Object.entries(value)) tell(inner, `${name} ${key}`);
};
const digits = (root) => String(root).trim().toLowerCase().replace(/^\d+:/, '');

function check({ organisation, document: { kind, id, number }, root, events, later }, known) {
  const numbers = [];
  const wrong = events.filter(({ line, path, block, way }, i) => {
    const [org, position, eventId, , stream, version, type, , data, , , , , by, micros] = JSON.parse(line);
    const top = path.reduce(step, sha(0, Buffer.from(line)));
    const closed = sha(2, hex(block.previous), top, eight(block.from), eight(block.to));
    const under = way.reduce(step, closed).toString('hex') === digits(known ?? root);
    const its = kind === 'event' ? eventId === id && i === 0 : stream === `${kind}-${id}` && version === i + 1;
    const why = !under ? 'WRONG, not under that root:' : its && org === organisation ? '' : 'WRONG, not in this place:';
    say(`${why} ${position} ${new Date(micros / 1000).toISOString()} ${type} by ${by}`.trim());
    tell(data, '   ');
    if (typeof data.number === 'string') numbers.push(data.number);
    return why;
  });
  if (later) say(`The file says that ${later} more happened later: a root published after them will cover them.`);
  const what = `${kind} ${numbers[0] ?? id}, ${events.length} event(s) from its first on, as shown; "Minor" means cents`;
  if ((numbers[0] ?? null) !== number) say('WRONG: the number in the file is not the one that was recorded.');
  else if (wrong.length === 0 && events.length > 0 && known) return [0, `Proven under the root ${known}: ${what}.`];
  else if (wrong.length === 0 && events.length > 0)
    return [2, `Consistent in itself, as a forged file is too. NOTHING is proven without the ROOT you know: ${what}.`];
  return [1, `NOT proven under ${known ?? root}. The file says that it leads to ${root}.`];
}

let [code, verdict] = [1, 'NOT proven: this is no proof from Jovey, or not the whole of one.'];
try {
  [code, verdict] = check(JSON.parse(readFileSync(process.argv[2], 'utf8')), process.argv[3]);
} catch {} // it has another form
say(verdict);
process.exitCode = code;
