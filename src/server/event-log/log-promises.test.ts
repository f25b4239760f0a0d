import fs from 'node:fs';
import { expect, it } from 'vitest';

const rows = [...fs.readFileSync('docs/log-promises.md', 'utf8').matchAll(/\| `([^`]+\.test\.ts)`: (.+) \|$/gm)];

it('every test that the list of promises names is there', () => {
  expect(rows.length).toBeGreaterThan(30);
  const wrong = rows.flatMap(([, file = '', name = '']) => {
    if (!fs.existsSync(file)) return [`no file ${file}`];
    return fs.readFileSync(file, 'utf8').includes(name) ? [] : [`no case “${name}” in ${file}`];
  });
  expect(wrong).toEqual([]);
});
