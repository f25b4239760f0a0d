// Checks a proof from Jovey with nothing but SHA-256: node verify-proof.mjs FILE [ROOT]
// ROOT: the root you know from elsewhere (a mail, a print, a notary). Without it only the file's own claim is checked.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, known] = process.argv.slice(2);
const proof = JSON.parse(readFileSync(file, 'utf8'));
const sha = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const follow = (from, path) =>
  path.reduce((at, step) => {
    const other = Buffer.from(step.slice(1), 'hex');
    return step[0] === 'L' ? sha(Buffer.of(1), other, at) : sha(Buffer.of(1), at, other);
  }, from);
const bounds = ({ from, to }) =>
  Buffer.concat([from, to].map((n) => Buffer.from(n.toString(16).padStart(16, '0'), 'hex')));

let good = proof.events.length > 0 && (!known || known.toLowerCase() === proof.root);
if (known && !good) console.log(`The file's root is ${proof.root}, not the one you know.`);
for (const { line, path, block, way } of proof.events) {
  const [organisation, position, , , stream, version, type] = JSON.parse(line);
  const root = follow(sha(Buffer.of(0), Buffer.from(line)), path);
  const sealed = sha(Buffer.of(2), Buffer.from(block.previous, 'hex'), root, bounds(block));
  const right = organisation === proof.organisation.id && follow(sealed, way).toString('hex') === proof.root;
  good &&= right;
  console.log(`${right ? 'proven' : 'WRONG '} ${position} ${stream} ${version} ${type}`);
}
console.log(good ? `Proven up to the root ${proof.root}.` : 'NOT proven.');
process.exit(good ? 0 : 1);
