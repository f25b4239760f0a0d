import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(process.env.JOVEY_DATA ?? '.data');

// What the launcher wrote for a person to read is what the tests read too: a wrong line there is found here.
const lines = fs.readFileSync(path.join(folder, 'demo.txt'), 'utf8').split('\n');
const line = (label: string) => {
  // Labels stand in a column of fourteen; "Dealer" is not "Dealer portal".
  const words = lines
    .filter((it) => it.slice(0, 14).trim() === label)[0]
    ?.slice(14)
    .trim()
    .split(/\s+/);
  if (!words?.[0]) throw new Error(`demo.txt has no line "${label}"`);
  return words;
};
const person = (label: string) => {
  const [email = '', password = ''] = line(label);
  return { email, password };
};

export type Person = { email: string; password: string };

/** Who can sign in to the demo, and its API key. */
export const demo = {
  owner: person('Owner'),
  fulfilment: person('Fulfilment'),
  readonly: person('Read only'),
  dealer: person('Dealer'),
  consumer: person('Consumer'),
  apiKey: line('API key')[0] ?? '',
};

/** The installation's data folder: what its launcher notes about the processes lies there. */
export const dataFolder = folder;

let made = 0;
/** Somebody nobody has met before, so that journeys never share data. */
export function somebody(name = 'Nils Brenner'): Person & { name: string } {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${Date.now().toString(36)}${made++}@example.com`;
  return { name, email, password: 'a well that never runs dry' };
}
