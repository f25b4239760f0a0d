// Checks a proof from Jovey with nothing but SHA-256: node verify-proof.mjs FILE ROOT (Node 20.12 or later). Ends with 0 only where it is proven.
// ROOT: what you know from elsewhere (a mail, a print, a notary), with or without the "36:" before it.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const hex = (digits) => Buffer.from(digits, 'hex');
const eight = (n) => hex(BigInt(n).toString(16).padStart(16, '0'));
const sha = (first, ...parts) => hash('sha256', Buffer.concat([Buffer.of(first), ...parts]), 'buffer');
const step = (at, way) => (way[0] === 'L' ? sha(1, hex(way.slice(1)), at) : sha(1, at, hex(way.slice(1))));
const plain = (root) => String(root).trim().toLowerCase().replace(/^\d+:/, '');
const say = (text) => console.log(text.replace(/\p{C}/gu, '?')); // a forged file writes nothing over what is said

function check({ organisation, document: { kind, id, number }, root, events, later }, known) {
  const faults = events.map(({ line, path, block, way }, i) => {
    const [org, position, eventId, , stream, version, type, , data, , , , , by, micros] = JSON.parse(line);
    const top = path.reduce(step, sha(0, Buffer.from(line)));
    const end = way.reduce(step, sha(2, hex(block.previous), top, eight(block.from), eight(block.to)));
    const its = kind === 'event' ? eventId === id && i === 0 : stream === `${kind}-${id}` && version === i + 1;
    const placed = its && org === organisation ? '' : 'WRONG, not in this place: ';
    const fault = end.toString('hex') === plain(known ?? root) ? placed : 'WRONG, not under that root: ';
    say(`${fault}${position} ${new Date(micros / 1000).toISOString()} ${type} by ${by} ${JSON.stringify(data)}`);
    return fault;
  });
  const recorded = events.map(({ line }) => JSON.parse(line)[8].number).find((it) => typeof it === 'string') ?? null;
  if (recorded !== number) faults.push('WRONG, another number');
  const what = `${kind} ${number ?? id}, ${events.length} event(s) from its first on as shown; ${later ?? 0} more happened later, says the file`;
  if (faults.length === 0 || faults.some(Boolean)) return [1, `NOT proven under ${known ?? root}: ${faults}`];
  return known
    ? [0, `Proven under the root ${known}: ${what}`]
    : [2, `Consistent, as a forged file is too. NOTHING is proven without the ROOT you know: ${what}`];
}

let result = [1, 'NOT proven: this is no proof from Jovey, or not the whole of one.'];
try {
  result = check(JSON.parse(readFileSync(process.argv[2], 'utf8')), process.argv[3]);
} catch {} // it has another form
say(result[1]);
process.exitCode = result[0];
