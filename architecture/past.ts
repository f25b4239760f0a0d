import { importsOf, isTest, type Tree, withoutComments } from './tree';

const DESK = 'src/app/(staff)/desk/';
/** What a page of the desk reads by: projections, their queries, routers, and whatever already asks what time its reader calls now. */
const READS = /^src\/server\/[^/]+\/(projections\/.*|router)\.ts$/;
const ASKS = /\breadingTime\b/;
const REAL_CLOCK = /\bDate\.now\(|\bnew Date\(\s*\)|\bcurrentTime\(|\bhistoricTime\(/;

/** Where the machine's own clock is meant, and why. */
const MEANT: Record<string, string> = {
  [`${DESK}time/time-machine.tsx`]: 'a moment that is chosen must lie before the real now',
};

/** Pages of the desk, and the queries behind them, reckon by the time their reader looks at: the real clock would put today into the past. */
export function clockOfNow(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) => {
    const desk = file.startsWith(DESK);
    const reads = !file.startsWith('src/server/kernel/') && (READS.test(file) || ASKS.test(text));
    if (isTest(file) || file in MEANT || !(desk || (file.startsWith('src/server/') && reads))) return [];
    const used = withoutComments(text).match(REAL_CLOCK)?.[0];
    const instead = desk ? 'timeOfPage or dayOfPage (_api/past), in the browser useNow or useToday' : 'readingTime';
    return used ? [`${file} uses ${used}: in the past it would reckon by the real today; use ${instead}`] : [];
  });
}

const GIVEN = /(\w+)\.(\w+)\.(?:mutationOptions|mutate)\(/g;
const asked = (command: string) =>
  new RegExp(`(?:\\bgive="|\\buseMay\\(')${command.replace('.', '\\.')}(?:"|'\\))|\\bgive=\\{[^}]*'${command}'`);

/**
 * Whatever changes something at the desk is shown only to who may give its command, and to nobody in the past: the command stands in
 * an IfMay or useMay, in the part itself or in one that shows it. One part's commands are of one kind: asking for one of them will do.
 */
export function unasked(tree: Tree): string[] {
  const shownBy = new Map<string, string[]>();
  for (const { from, to } of importsOf(tree))
    if (from.startsWith(DESK)) shownBy.set(to, [...(shownBy.get(to) ?? []), from]);
  const around = (file: string) => {
    const all = new Set([file]);
    for (const it of all) for (const by of shownBy.get(it) ?? []) all.add(by);
    return [...all];
  };
  return [...tree].flatMap(([file, text]) => {
    if (!file.startsWith(DESK) || isTest(file)) return [];
    const commands = [...withoutComments(text).matchAll(GIVEN)].map(([, fn, name]) => `${fn}.${name}`);
    const asks = around(file).some((it) => commands.some((command) => asked(command).test(tree.get(it) ?? '')));
    if (commands.length === 0 || asks) return [];
    return [`${file} gives ${commands.join(', ')}, and nothing asks: put it into <IfMay give="${commands[0]}">`];
  });
}

/** A page that renews its figures by itself shows what has no past: in the past it says so, by OfNow. */
export function nowUntold(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) =>
    file.startsWith(DESK) && file.endsWith('/page.tsx') && /(?<!&& )<Renew\b/.test(text) && !text.includes('<OfNow')
      ? [`${file} renews itself, so it shows now: put what is of now into <OfNow>`]
      : [],
  );
}
