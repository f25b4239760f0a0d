import { functionOf } from './street';
import { type Import, importsOf, isTest, type Tree } from './tree';

const line = ({ from, to }: Import, why: string) => `${from} imports ${to}: ${why}`;

const WORDS = /^src\/server\/([^/]+\/contract|kernel\/(money|values|rejection|event|actor|id))\.ts$/;
// Where HTTP, forms and the callers of the router meet the server; everything else in src/app is pixels.
const SEAM = /^src\/app\/(_api|api|.*\/api)\/|\/(route|_actions)\.tsx?$|^src\/app\/(sitemap|robots|manifest)\.ts$/;

/** Pages ask through the router's callers; they take no command, projection or database in their own hands. */
export function pagesBroken(tree: Tree): string[] {
  return importsOf(tree)
    .filter(({ from, typeOnly }) => from.startsWith('src/app/') && !typeOnly && !isTest(from) && !SEAM.test(from))
    .filter(
      ({ to }) =>
        (to.startsWith('src/server/') && !WORDS.test(to)) || /^(src\/generated|src\/agents|@prisma|pg$)/.test(to),
    )
    .map((it) => line(it, 'a page reads through src/app/_api and takes only words (contracts) from the server'));
}

const BACK_ROOM = /^src\/server\/[^/]+\/(commands|projections|reactions)\/|^src\/generated\/|^@prisma\//;

/** Also a route handler or a server action knocks at the counter. */
export function seamBroken(tree: Tree): string[] {
  return importsOf(tree)
    .filter(({ from, to }) => from.startsWith('src/app/') && SEAM.test(from) && !isTest(from) && BACK_ROOM.test(to))
    .map((it) => line(it, 'what a door may use of a function is in its index; behind it, things move without notice'));
}

/** The design system knows no business word. */
export function designBroken(tree: Tree): string[] {
  return importsOf(tree)
    .filter(({ from, to }) => from.startsWith('src/app/_ui/') && /^(src\/(server|agents|generated)|inngest)\//.test(to))
    .map((it) => line(it, 'the design system shows what it is given; pass it in as a property'));
}

const FORBIDDEN_TO_AGENTS =
  /^(src\/generated\/|@prisma\/|pg$|src\/server\/kernel\/(run|command|project|projection|writer|database|log|history)\b|src\/server\/[^/]+\/(projections|commands|reactions)\/|src\/app\/)/;

/** Agents are data and one workflow: what they do goes through tools, never past permission, policy and audit. */
export function agentsBroken(tree: Tree): string[] {
  const agents = importsOf(tree).filter(({ from }) => from.startsWith('src/agents/') && !isTest(from));
  const past = agents
    .filter(({ from, to }) => !from.startsWith('src/agents/runtime/') && FORBIDDEN_TO_AGENTS.test(to))
    .map((it) => line(it, 'an agent acts by its tools only, so that gates and approvals cannot be passed by'));
  // Decisions and what agents tell each other are the runtime's own subjects: rows there, not business.
  const knows = agents
    .filter(({ from, to }) => from.startsWith('src/agents/runtime/') && isBusiness(to))
    .map((it) => line(it, 'the runtime drives every agent alike; what is particular comes with the agent'));
  return [...past, ...knows];
}

const isBusiness = (file: string) => {
  const name = functionOf(file);
  const agent = file.match(/^src\/agents\/([^/]+)\//)?.[1];
  return (
    (name !== undefined && !['decisions', 'agent-messages'].includes(name)) ||
    (agent !== undefined && agent !== 'runtime')
  );
};

/** The server never reaches up into pages or agents. */
export function serverBroken(tree: Tree): string[] {
  return importsOf(tree)
    .filter(({ from, to }) => functionOf(from) && !isTest(from) && /^src\/(app|agents)\//.test(to))
    .map((it) => line(it, 'a function does not know who shows it or who works with it'));
}

/** A process starts with whatever is asked first: each door that may lead to a command connects the functions itself. */
export function doorsConnected(tree: Tree): string[] {
  const taken = new Map<string, string[]>();
  for (const { from, to, typeOnly } of importsOf(tree))
    if (!typeOnly) taken.set(from, [...(taken.get(from) ?? []), to]);
  const reached = (door: string) => {
    const seen = new Set([door]);
    for (const file of seen) for (const to of taken.get(file) ?? []) seen.add(to);
    return seen;
  };
  return [...tree.keys()]
    .filter((file) => /^src\/app\/.*\/(route|_actions)\.tsx?$|^src\/server\/worker\.ts$/.test(file))
    .filter((door) => {
      const files = reached(door);
      return files.has('src/server/kernel/run.ts') && !files.has('src/server/root.ts');
    })
    .map((door) => `${door} may run a command in a process that knows no function: import '@/server/root'`);
}

// Signed or known by a token before anything is read, made once and kept, or asked by whoever watches over the processes.
const UNCOUNTED = /^src\/app\/(api\/(inngest|internal\/revalidate|alive|ready)|illustrations\/\[file\])\/route\.tsx?$/;
const COUNTED = /\blimited\(\s*'|\bmustWaitToRead\(|\bcsvAnswer\(|\banswer\(async\b/;

/** Whoever asks, and however often: each door of the open net counts. */
export function doorsUncounted(tree: Tree): string[] {
  return [...tree]
    .filter(([file, text]) => /^src\/app\/.*\/route\.tsx?$/.test(file) && !UNCOUNTED.test(file) && !COUNTED.test(text))
    .map(([file]) => `${file} answers anybody as often as they like: wrap it in limited() of src/app/_api`);
}
