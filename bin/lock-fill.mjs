#!/usr/bin/env node
// Run after each change of versions: makes package-lock.json complete for every platform and free of registry addresses.
// A registry that lags on other platforms' packages makes npm write a lock that `npm ci` then refuses.
import fs from 'node:fs';

const OS = ['darwin', 'win32', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'android', 'aix', 'sunos', 'linux'];
const CPU = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'arm', 'wasm32'];
const ALIASES = { windows: 'win32', aarch64: 'arm64' };

const words = (name) => name.split(/[-_/@.]/).map((word) => ALIASES[word] ?? word);
const among = (list, name) => list.find((item) => words(name).includes(item));

/** Whether node would find `name` from the package at `location`: in its own node_modules or in one further up. */
function locked(packages, location, name) {
  for (let dir = location; dir !== ''; dir = dir.slice(0, Math.max(0, dir.lastIndexOf('/node_modules/')))) {
    if (packages[`${dir}/node_modules/${name}`]) return true;
  }
  return Boolean(packages[`node_modules/${name}`]);
}

/** Adds an entry without contents for each missing optional package and drops the addresses; returns the names added. */
export function fill(lock) {
  const added = [];
  for (const [location, entry] of Object.entries(lock.packages)) {
    if (entry.extraneous) {
      delete lock.packages[location];
      continue;
    }
    delete entry.resolved;
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (locked(lock.packages, location, name)) continue;
      const [os, cpu] = [among(OS, name), among(CPU, name)];
      lock.packages[`node_modules/${name}`] = {
        version: range.replace(/^[\^~]/, ''),
        ...(entry.dev ? { dev: true } : {}),
        ...(cpu ? { cpu: [cpu] } : {}),
        optional: true,
        ...(os ? { os: [os] } : {}),
        ...(name.endsWith('musl') ? { libc: ['musl'] } : {}),
      };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return added;
}

if (process.argv[1]?.endsWith('lock-fill.mjs')) {
  const file = 'package-lock.json';
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
  const added = fill(lock);
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length === 0 ? 'The lock is complete.' : `added ${added.length}: ${added.join(', ')}`);
}
