import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './commands.mjs';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-commands-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const node = (text: string, onLine?: (line: string) => void) =>
  run(process.execPath, ['-e', text], {
    cwd: folder,
    log: path.join(folder, 'logs/it.log'),
    failed: 'It failed',
    onLine,
    onStart: undefined,
  });

test('what a program says is kept, and handed on line by line', async () => {
  const lines: string[] = [];
  await node('process.stdout.write("one\\ntw"); process.stdout.write("o\\n")', (line) => lines.push(line));
  expect(lines).toEqual(['one', 'two']);
  expect(fs.readFileSync(path.join(folder, 'logs/it.log'), 'utf8')).toBe('one\ntwo\n');
});

test.each([
  [
    'an error thrown',
    'throw Object.assign(new TypeError("no such pump"), { details: { a: 1 } })',
    'TypeError: no such pump',
  ],
  [
    'a bare word',
    'console.error("}"); console.error("the registry is missing a package"); process.exit(1)',
    'the registry is missing a package',
  ],
  ['silence', 'process.exit(4)', 'it ended with code 4'],
  ['a full disk', 'console.error("ENOSPC: no space left on device, write"); process.exit(1)', 'ENOSPC'],
])('the failure names the trouble: %s', async (_, text, words) => {
  await expect(node(text)).rejects.toThrow(words);
});
