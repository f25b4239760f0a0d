import fs from 'node:fs';
import path from 'node:path';
import { root } from './environment.mjs';
import { sentence } from './failure.mjs';
import { generate } from './generate.mjs';
import { deploy } from './migrate.mjs';

/** While developing: a changed schema file renews the client, a new migration is applied. Returns how to end it. */
export function watchSchema(databaseUrl) {
  let timer;
  const renew = async () => {
    try {
      if (generate()) console.log('schema | the database client is generated anew');
      for (const name of await deploy(databaseUrl)) console.log(`schema | applied ${name}`);
    } catch (error) {
      console.error(`schema | ${sentence(error)}`);
    }
  };
  const watcher = fs.watch(path.join(root, 'prisma'), { recursive: true }, (_, name) => {
    if (!/\.(prisma|sql)$/.test(name ?? '')) return;
    clearTimeout(timer);
    timer = setTimeout(renew, 400);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
