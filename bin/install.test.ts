import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkNode, checkRoom, installed } from './install.mjs';
import { fill } from './lock-fill.mjs';

test('an old Node.js is refused in one sentence', () => {
  expect(() => checkNode('18.20.4')).toThrow('Jovey needs Node.js 20.19 or later, this is 18.20.4.');
  expect(() => checkNode('20.18.9')).toThrow();
  for (const version of ['20.19.0', '22.0.0', '24.1.0']) expect(() => checkNode(version)).not.toThrow();
});

test('too little room is refused with both figures', () => {
  expect(() => checkRoom(os.tmpdir(), 1e12, 'the build')).toThrow(/the build needs 1000000000000 MB, \d+ MB are free/);
});

describe('packages are installed only when the lock says so', () => {
  let root: string;
  const write = (file: string, packages: object) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), JSON.stringify({ packages }));
  };
  const next = { 'node_modules/next': { version: '1.0.0' } };
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-install-'));
    write('package-lock.json', { '': {}, ...next, 'node_modules/for-mac': { version: '1.0.0', optional: true } });
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  test('nothing there', () => expect(installed(root)).toBe(false));
  test('all there but what is for other platforms', () => {
    write('node_modules/next/package.json', {});
    write('node_modules/.package-lock.json', next);
    expect(installed(root)).toBe(true);
  });
  test('another version than in the lock', () => {
    write('node_modules/next/package.json', {});
    write('node_modules/.package-lock.json', { 'node_modules/next': { version: '0.9.0' } });
    expect(installed(root)).toBe(false);
  });
  test('npm was cut off before it wrote its list', () => {
    write('node_modules/next/package.json', {});
    expect(installed(root)).toBe(false);
  });
});

test('the lock is made complete for other platforms and free of registry addresses', () => {
  const entry = { version: '1.0.0', resolved: 'https://registry.example/a.tgz', integrity: 'sha512-x' };
  const lock = {
    packages: {
      'node_modules/a': {
        ...entry,
        optionalDependencies: { '@a/darwin-arm64': '1.0.0', '@a/linux-x64-musl': '^1.0.0', b: '2.0.0' },
      },
      'node_modules/b': { ...entry },
    } as Record<string, object>,
  };
  expect(fill(lock)).toEqual(['@a/darwin-arm64', '@a/linux-x64-musl']);
  expect(lock.packages['node_modules/@a/darwin-arm64']).toEqual({
    version: '1.0.0',
    cpu: ['arm64'],
    optional: true,
    os: ['darwin'],
  });
  expect(lock.packages['node_modules/@a/linux-x64-musl']).toMatchObject({ os: ['linux'], libc: ['musl'] });
  expect(lock.packages['node_modules/b']).toEqual({ version: '1.0.0', integrity: 'sha512-x' });
  expect(fill(lock)).toEqual([]);
});
