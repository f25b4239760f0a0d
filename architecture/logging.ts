import { isTest, type Tree, withoutComments } from './tree';

const OURS = /^(src\/(server|agents|app)|inngest)\/.*\.tsx?$|^src\/[^/]+\.tsx?$/;
const LOGGER = 'src/server/kernel/observe/log.ts';
// Programs that somebody starts at a terminal: what they print is their answer.
const PROGRAMS = new Set([
  'src/server/event-log/record.ts',
  'src/server/event-log/rebuild-all.ts',
  'src/server/event-log/verify.ts',
  'src/agents/replay.ts',
]);

/** Whatever a process tells is a line of the one logger: with its request, without a person, one line each. */
export function saidAside(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) => {
    if (!OURS.test(file) || file === LOGGER || PROGRAMS.has(file) || isTest(file)) return [];
    const found = withoutComments(text).match(/\bconsole\s*\.\s*\w+/)?.[0];
    return found
      ? [`${file} uses ${found}: tell it by \`log\` or \`report\` (kernel/observe), so that it is found by its request`]
      : [];
  });
}
