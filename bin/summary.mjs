import fs from 'node:fs';
import path from 'node:path';

const demoFile = (folder) => path.join(folder, 'demo.txt');

const addresses = (site) => [`Shop          ${site}`, `Dealer portal ${site}/dealer`, `Back office   ${site}/desk`];

const seedLines = (folder) => {
  const file = demoFile(folder);
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
  const gap = lines.indexOf('');
  return gap < 0 ? [] : lines.slice(gap + 1);
};

/** Writes `demo.txt`: the addresses of this start, then the demo sign-ins and API key (kept from the seed when none are given). */
export function writeDemo(folder, site, lines = seedLines(folder)) {
  const text = [...addresses(site), '', ...lines].join('\n');
  fs.writeFileSync(demoFile(folder), `${text.trimEnd()}\n`, { mode: 0o600 });
}

/** What a person reads once everything runs. */
export function summary({ folder, took, dev }) {
  const demo = fs.readFileSync(demoFile(folder), 'utf8').trimEnd();
  const relative = path.relative(process.cwd(), folder) || '.';
  const notes = [
    `Ready after ${took}. These lines are also in ${relative}/demo.txt, logs in ${relative}/logs.`,
    dev ? 'Changes are taken over as you save. Ctrl-C stops everything.' : 'Ctrl-C stops everything; the data is kept.',
  ];
  return `\n${demo.replace(/^(?=.)/gm, '  ')}\n\n  ${notes.join('\n  ')}\n`;
}
