import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { run } from './commands.mjs';
import { root } from './environment.mjs';
import { checkRoom } from './install.mjs';

const SOURCES = ['src', 'inngest', 'public', 'prisma/schema', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json'];
const OTHERS = ['package-lock.json', '.env', '.env.local', '.env.production'];

export const nextCli = path.join(root, 'node_modules/next/dist/bin/next');

function* files(at) {
  const stat = fs.statSync(at, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) return yield at;
  for (const name of fs.readdirSync(at).sort()) yield* files(path.join(at, name));
}

/** Fingerprint of what goes into a build; `salt` is whatever else its pages depend on (the data they were made from). */
export function sourcesHash(salt) {
  const hash = crypto.createHash('sha256').update(salt).update(process.versions.node.split('.')[0]);
  const untouched = /\.(test|spec)\.tsx?$|^src\/server\/worker\.ts$|^inngest\/runner\//;
  for (const source of [...SOURCES, ...OTHERS]) {
    for (const file of files(path.join(root, source))) {
      const name = path.relative(root, file);
      if (!untouched.test(name)) hash.update(name).update(fs.readFileSync(file));
    }
  }
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`${name}=${value}`);
  }
  return hash.digest('hex');
}

/** Whether the build in `dist` was made from exactly these sources. */
export function built(dist, hash) {
  const mark = path.join(root, dist, 'jovey-build');
  return fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === hash;
}

/** Runs `next build` into `dist`. */
export async function build({ dist, hash, env, logs, onStart }) {
  checkRoom(root, 500, 'the build');
  // Taken away first: a build that is cut off must not pass for the one before.
  fs.rmSync(path.join(root, dist, 'jovey-build'), { force: true });
  await run(process.execPath, [nextCli, 'build'], {
    cwd: root,
    env,
    log: path.join(logs, 'build.log'),
    failed: 'The build failed',
    onStart,
  });
  fs.writeFileSync(path.join(root, dist, 'jovey-build'), hash);
}
