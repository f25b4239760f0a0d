import { importsOf, isTest, type Tree, withoutComments } from './tree';

const PURE = /^src\/server\/[^/]+\/(contract|state)\.ts$/;
// gather-….ts may look around, for it hands what it found to decide; the queries of a projection may ask for today.
// That a projection's evolve does not is proven by its rebuild, which must come to the same rows.
const DECIDING = /^src\/server\/[^/]+\/commands\/(?!gather-)[^/]+\.ts$/;
const PURE_KERNEL = /^src\/server\/kernel\/(actor|event|money|rejection|stream|values|id)\.ts$/;

const CLOCK = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\brandomUUID\(|\bperformance\.now\(/;
const WORLD = /\bprocess\.env\b|\bfetch\(|\bconsole\.|\bsetTimeout\(/;

const startsPure = (file: string) => PURE.test(file) && !file.startsWith('src/server/kernel/');
const ROOMS = /\/(commands|projections|reactions)\/|\/(index|router)\.ts$/;
const folderOf = (file: string) => file.match(/^src\/server\/[^/]+\//)?.[0] ?? file;

/** contract.ts and state.ts import only words: zod, the kernel's pure parts, other contracts, and own files as pure as they. */
export function impureImports(tree: Tree): string[] {
  const imports = importsOf(tree).filter(({ typeOnly }) => !typeOnly);
  const found: string[] = [];
  const pure = new Set([...tree.keys()].filter(startsPure));
  // What a pure file takes from its own folder has to be pure as well; the set grows while it is walked.
  for (const file of pure) {
    for (const { to } of imports.filter(({ from }) => from === file)) {
      const own = to.startsWith(folderOf(file)) && tree.has(to) && !ROOMS.test(to);
      if (own) pure.add(to);
      else if (to !== 'zod' && !PURE_KERNEL.test(to) && !/^src\/server\/[^/]+\/contract\.ts$/.test(to)) {
        found.push(`${file} imports ${to}: contract and state are read by browsers and replays, so they stay pure`);
      }
    }
  }
  return found;
}

/** No clock, chance or outside world where events are named, added up or decided. */
export function impureCode(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) => {
    if (isTest(file) || file.startsWith('src/server/kernel/') || !(PURE.test(file) || DECIDING.test(file))) return [];
    const code = withoutComments(text);
    const found = [CLOCK, ...(PURE.test(file) ? [WORLD] : [])].flatMap((pattern) => code.match(pattern)?.[0] ?? []);
    return found.map(
      (it) => `${file} uses ${it}: a replay must come to the same result, so time and chance are passed in`,
    );
  });
}
