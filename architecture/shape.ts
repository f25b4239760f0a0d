import { functionOf } from './street';
import { codeFiles, type Tree } from './tree';

const LIMIT = 300;
const VAGUE = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'lib',
  'libs',
  'misc',
  'manager',
  'managers',
  'service',
  'services',
  'shared',
  'core-utils',
]);
// The function "service" (returns and repairs) is a word of the business, not a layer.
const BUSINESS_WORD = /^src\/(server|app\/\([a-z]+\)\/desk)\/service\//;
const NEEDED = ['README.md', 'index.ts', 'contract.ts'];
const PLAIN = /^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs|md|css|prisma)$/;
const FOLDER = /^(_?[a-z0-9]+(-[a-z0-9]+)*|\([a-z-]+\)|\[{1,2}(\.\.\.)?[a-zA-Z]+\]{1,2}|@[a-z-]+|[a-z0-9.-]+\.[a-z]+)$/;

/** Every function has the same front: a page about it, a counter, its words. */
export function frontsMissing(tree: Tree): string[] {
  const names = new Set([...tree.keys()].flatMap((file) => functionOf(file) ?? []));
  return [...names].flatMap((name) =>
    NEEDED.filter((file) => !tree.has(`src/server/${name}/${file}`)).map(
      (file) => `src/server/${name} has no ${file}: who comes new finds every function by the same three files`,
    ),
  );
}

/** A file that has to be scrolled is two files. */
export function tooLong(tree: Tree): string[] {
  return codeFiles(tree).flatMap((file) => {
    const lines = (tree.get(file) ?? '').trimEnd().split('\n').length;
    return lines > LIMIT
      ? [`${file} has ${lines} lines, more than ${LIMIT}: it tells more than one story, split it`]
      : [];
  });
}

/** Folders are named for what they are about: a vague one draws in whatever has no place. */
export function vagueFolders(tree: Tree): string[] {
  const found = new Set<string>();
  for (const file of tree.keys()) {
    const folders = file.split('/').slice(0, -1);
    for (const [index, folder] of folders.entries()) {
      const at = `${folders.slice(0, index + 1).join('/')}/`;
      if (VAGUE.has(folder) && !BUSINESS_WORD.test(at))
        found.add(`${at} says nothing about what is in it: name it for its subject`);
    }
  }
  return [...found];
}

/** Files and folders are kebab-case, the same on every system. */
export function oddNames(tree: Tree): string[] {
  return [...tree.keys()].flatMap((file) => {
    const parts = file.split('/');
    const name = parts.pop() ?? '';
    const fine = (PLAIN.test(name) || name === 'README.md') && parts.every((it) => FOLDER.test(it));
    return fine ? [] : [`${file} is not kebab-case: on another file system it may be another file`];
  });
}

/** Reactions tell their story in their name, and commands say what they do: verb, then noun. */
export function untold(tree: Tree): string[] {
  return codeFiles(tree).flatMap((file) => {
    const name = file.match(/^src\/server\/[^/]+\/reactions\/([^/]+)\.ts$/)?.[1];
    if (!name || /^when-|\.test$|^index$/.test(name)) return [];
    return [`${file} should be called when-…: a reaction is found by the event it waits for`];
  });
}

const FORM = 'src/app/_ui/form.tsx';

/** A plain form answers with the browser's bubbles, one at a time and in words that are not ours. */
export function plainForms(tree: Tree): string[] {
  return codeFiles(tree)
    .filter(
      (file) => file.startsWith('src/app/') && file.endsWith('.tsx') && !file.endsWith('.test.tsx') && file !== FORM,
    )
    .filter((file) => /<form\b/.test(tree.get(file) ?? ''))
    .map(
      (file) =>
        `${file} has a <form> of its own: use <Form> of ${FORM}, which says what is wrong in one way everywhere`,
    );
}
