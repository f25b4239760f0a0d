import { describe, expect, test } from 'vitest';
import { cycles } from './cycles';
import {
  agentsBroken,
  designBroken,
  doorsConnected,
  doorsUncounted,
  pagesBroken,
  seamBroken,
  serverBroken,
} from './doors';
import { saidAside } from './logging';
import { impureCode, impureImports } from './purity';
import { frontsMissing, oddNames, tooLong, untold, vagueFolders } from './shape';
import { kernelBroken, streetBroken } from './street';
import { importsOf, type Tree } from './tree';

const house = (files: Record<string, string>): Tree => new Map(Object.entries(files));
const S = 'src/server';
const behind = {
  [`${S}/catalog/projections/product.ts`]: '',
  [`${S}/orders/index.ts`]: '',
  [`${S}/catalog/index.ts`]: '',
};

// Each rule is broken on purpose: [what is done, the rule, the file that breaks it, how often it must be told].
describe('each rule notices when it is broken', () => {
  test.each<[string, (tree: Tree) => string[], Record<string, string>, RegExp]>([
    [
      'asks a later function',
      streetBroken,
      { [`${S}/catalog/state.ts`]: `import { o } from '@/server/orders';` },
      /comes after catalog/,
    ],
    [
      'a type of a later one',
      streetBroken,
      { [`${S}/catalog/state.ts`]: `import type { O } from '../orders';` },
      /comes after/,
    ],
    [
      'asks behind the counter',
      streetBroken,
      { [`${S}/orders/a.ts`]: `export * from '../catalog/projections/product';` },
      /counter of catalog/,
    ],
    [
      'asks later on',
      streetBroken,
      { [`${S}/catalog/a.ts`]: `const o = await import('@/server/orders');` },
      /comes after/,
    ],
    ['has no place', streetBroken, { [`${S}/barn/a.ts`]: `import '@/server/orders';` }, /"barn" has no place/],
    [
      'kernel knows a function',
      kernelBroken,
      { [`${S}/kernel/run.ts`]: `import { c } from '@/server/catalog';` },
      /serves every function/,
    ],
    [
      'page takes a projection',
      pagesBroken,
      { 'src/app/(shop)/page.tsx': `import { p } from '@/server/catalog';` },
      /through src\/app\/_api/,
    ],
    [
      'page takes Prisma',
      pagesBroken,
      { 'src/app/page.tsx': `import { db } from '@/generated/prisma/client';` },
      /through/,
    ],
    [
      'action goes behind the counter',
      seamBroken,
      { 'src/app/(shop)/_actions.ts': `import '@/server/catalog/projections/product';` },
      /in its index/,
    ],
    [
      'design knows business',
      designBroken,
      { 'src/app/_ui/a.tsx': `import type { C } from '@/server/catalog';` },
      /property/,
    ],
    [
      'agent runs a command',
      agentsBroken,
      { 'src/agents/pricing/a.ts': `import { run } from '@/server/kernel/run';` },
      /tools only/,
    ],
    [
      'agent reads a projection',
      agentsBroken,
      { 'src/agents/pricing/a.ts': `import '@/server/catalog/projections/product';` },
      /tools/,
    ],
    [
      'agent takes Prisma',
      agentsBroken,
      { 'src/agents/pricing/a.ts': `import { PrismaClient } from '@/generated/prisma/client';` },
      /tools/,
    ],
    [
      'runtime knows a function',
      agentsBroken,
      { 'src/agents/runtime/a.ts': `import { c } from '@/server/catalog';` },
      /every agent alike/,
    ],
    [
      'runtime knows an agent',
      agentsBroken,
      { 'src/agents/runtime/a.ts': `import '../pricing/tools';` },
      /every agent alike/,
    ],
    [
      'function knows a page',
      serverBroken,
      { [`${S}/orders/a.ts`]: `import { x } from '@/app/_ui/button';` },
      /who shows it/,
    ],
    [
      'a door with nothing behind it',
      doorsConnected,
      {
        'src/app/api/hook/route.ts': `import { hear } from '@/server/orders';`,
        [`${S}/orders/index.ts`]: `export * from './hear';`,
        [`${S}/orders/hear.ts`]: `import { run } from '@/server/kernel/run';`,
        [`${S}/kernel/run.ts`]: '',
      },
      /hook\/route\.ts may run a command/,
    ],
    [
      'a door that counts nobody',
      doorsUncounted,
      { 'src/app/papers/route.ts': 'export async function GET() {}' },
      /papers\/route\.ts answers anybody/,
    ],
    [
      'a line past the logger',
      saidAside,
      { [`${S}/orders/a.ts`]: `console.error('lost', error)` },
      /found by its request/,
    ],
    ['contract reads files', impureImports, { [`${S}/orders/contract.ts`]: `import fs from 'node:fs';` }, /stay pure/],
    [
      'state reads the log',
      impureImports,
      { [`${S}/orders/state.ts`]: `import { readLog } from '@/server/kernel/log';` },
      /stay pure/,
    ],
    [
      'state by way of a neighbour',
      impureImports,
      { [`${S}/orders/state.ts`]: `import { x } from './sums';`, [`${S}/orders/sums.ts`]: `import pg from 'pg';` },
      /sums\.ts imports pg/,
    ],
    ['state looks at the clock', impureCode, { [`${S}/orders/state.ts`]: 'const now = Date.now();' }, /Date\.now/],
    [
      'command throws dice',
      impureCode,
      { [`${S}/orders/commands/place-order.ts`]: 'const luck = Math.random();' },
      /Math\.random/,
    ],
    [
      'a circle',
      cycles,
      { 'src/a.ts': `import './b';`, 'src/b.ts': `import './c';`, 'src/c.ts': `import './a';` },
      /a\.ts → src\/b\.ts → src\/c\.ts → src\/a\.ts/,
    ],
    ['no front', frontsMissing, { [`${S}/barn/state.ts`]: '' }, /barn has no README\.md/],
    ['too long', tooLong, { 'src/a.ts': 'x\n'.repeat(301) }, /301 lines/],
    ['a drawer for everything', vagueFolders, { 'src/server/orders/utils/a.ts': '' }, /utils\/ says nothing/],
    ['odd name', oddNames, { 'src/server/orders/PlaceOrder.ts': '' }, /not kebab-case/],
    ['nameless reaction', untold, { [`${S}/orders/reactions/send-mail.ts`]: '' }, /when-/],
  ])('%s', (_, rule, files, told) => expect(rule(house({ ...behind, ...files })).join('\n')).toMatch(told));
});

describe('what is right is left in peace', () => {
  test.each<[string, (tree: Tree) => string[], Record<string, string>]>([
    [
      'an earlier function at its counter',
      streetBroken,
      { [`${S}/orders/a.ts`]: `import { c } from '@/server/catalog';` },
    ],
    ['its own rooms', streetBroken, { [`${S}/catalog/a.ts`]: `import { p } from './projections/product';` }],
    [
      'a comment that looks like an import',
      streetBroken,
      { [`${S}/catalog/a.ts`]: `// import { o } from '@/server/orders';` },
    ],
    [
      'the type of a router in a page',
      pagesBroken,
      { 'src/app/page.tsx': `import type { AppRouter } from '@/server/root';` },
    ],
    [
      'the words of a function in a page',
      pagesBroken,
      { 'src/app/page.tsx': `import { n } from '@/server/orders/contract';`, [`${S}/orders/contract.ts`]: '' },
    ],
    ['a route handler', pagesBroken, { 'src/app/api/trpc/route.ts': `import { r } from '@/server/root';` }],
    [
      'a door that connects the functions',
      doorsConnected,
      {
        'src/app/api/trpc/route.ts': `import { r } from '@/server/root';`,
        [`${S}/root.ts`]: `import './kernel/run';`,
        [`${S}/kernel/run.ts`]: '',
      },
    ],
    [
      'doors that count, and one that needs not',
      doorsUncounted,
      {
        'src/app/papers/route.ts': `export const GET = limited('made', draw);`,
        'src/app/api/alive/route.ts': 'export const GET = () => alive;',
      },
    ],
    ['zod in a contract', impureImports, { [`${S}/orders/contract.ts`]: `import { z } from 'zod';` }],
    ['a date that is given', impureCode, { [`${S}/orders/state.ts`]: 'const at = new Date(event.at);' }],
    [
      'types in a circle',
      cycles,
      { 'src/a.ts': `import { type B } from './b';`, 'src/b.ts': `import { a } from './a';` },
    ],
    ['routes with parameters', oddNames, { 'src/app/(shop)/p/[slug]/[...rest]/page.tsx': '' }],
    ['a file of 300 lines', tooLong, { 'src/a.ts': 'x\n'.repeat(300) }],
  ])('%s', (_, rule, files) => expect(rule(house({ ...behind, ...files }))).toEqual([]));
});

test('imports are read in every form', () => {
  const text = [
    `import a, { b } from './a';`,
    `import {\n  type c,\n  d,\n} from '@/d';`,
    `export { e } from "pg";`,
    `import 'side';`,
    `const f = await import('./f');`,
    `import type { G } from './g';`,
    `const url = 'https://example.test'; /* import './no' */`,
  ].join('\n');
  expect(
    importsOf(house({ 'src/x/file.ts': text })).map(({ to, typeOnly }) => `${to}${typeOnly ? ' type' : ''}`),
  ).toEqual(['src/x/a', 'src/d', 'pg', 'side', 'src/x/g type', 'src/x/f']);
});
