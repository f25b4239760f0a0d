import { type Import, importsOf, isTest, type Tree } from './tree';

/** The functions in their one order: each may ask those before it, none those after it. */
export const STREET = [
  'identity',
  'decisions',
  'budgets',
  'agent-messages',
  'catalog',
  'customers',
  'pricing',
  'inventory',
  'orders',
  'checkout',
  'fulfillment',
  'receivables',
  'forecasting',
  'procurement',
  'production',
  'inbox',
  'service',
  'analytics',
  'integrations',
  'privacy',
  'platform',
  'event-log',
] as const;

const order = new Map<string, number>(STREET.map((name, index) => [name, index]));
const NOT_FUNCTIONS = new Set(['kernel']);

/** Name of the function a file belongs to. */
export const functionOf = (file: string) => {
  const name = file.match(/^src\/server\/([^/]+)\//)?.[1];
  return name && !NOT_FUNCTIONS.has(name) ? name : undefined;
};

const isCounter = (file: string) => /^src\/server\/[^/]+\/(index|contract)\.tsx?$/.test(file);
// A test's data are histories, also those of other functions.
const isTestData = (file: string) => /\/(histories|testing\/[^/]+)\.ts$/.test(file);

const line = ({ from, to }: Import, why: string) => `${from} imports ${to}: ${why}`;

/** A function asks only earlier functions, and only at their counter. */
export function streetBroken(tree: Tree): string[] {
  return importsOf(tree).flatMap((it) => {
    const [mine, theirs] = [functionOf(it.from), functionOf(it.to)];
    if (!mine || !theirs || mine === theirs) return [];
    const [here, there] = [order.get(mine), order.get(theirs)];
    if (here === undefined || there === undefined) {
      return [
        line(
          it,
          `"${here === undefined ? mine : theirs}" has no place in the street, give it one in architecture/street.ts`,
        ),
      ];
    }
    if (there > here) {
      return [line(it, `${theirs} comes after ${mine}; record an event and let ${theirs} react to it`)];
    }
    if (isCounter(it.to) || (isTest(it.from) && isTestData(it.to))) return [];
    if (it.from.endsWith('/histories.ts') && isTestData(it.to)) return [];
    return [
      line(it, `what is behind the counter of ${theirs} may change at any time; ask for it in its index or contract`),
    ];
  });
}

/** The kernel is plumbing: it knows no business word, so it imports no function, page or agent. */
export function kernelBroken(tree: Tree): string[] {
  return importsOf(tree)
    .filter(
      ({ from, to }) => from.startsWith('src/server/kernel/') && /^(src\/(server|app|agents)\/|inngest\/)/.test(to),
    )
    .filter(({ to }) => !to.startsWith('src/server/kernel/'))
    .map((it) => line(it, 'the kernel serves every function alike; hand it in through a plug or a registry'));
}
