import fs from 'node:fs';
import path from 'node:path';

/** Source files by path from the checkout's root. Rules read only this, so that a test can break one with a made-up tree. */
export type Tree = ReadonlyMap<string, string>;

/** One import as written: who, what (a path in the tree, or a package), and whether only types are taken. */
export type Import = { from: string; to: string; typeOnly: boolean };

const ROOTS = ['src', 'inngest', 'bin', 'prisma', 'architecture', 'bench', 'e2e'];
const LEFT_OUT = new Set(['node_modules', 'generated', 'migrations']);
const ALIASES: [string, string][] = [
  ['@/', 'src/'],
  ['@inngest/', 'inngest/'],
];

/** Reads the tree of a checkout (sources and the functions' READMEs). */
export function readTree(root: string): Tree {
  const tree = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const at = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!LEFT_OUT.has(entry.name)) walk(at);
      } else if (/\.(ts|tsx|mjs|md|css|prisma)$/.test(entry.name))
        tree.set(at, fs.readFileSync(path.join(root, at), 'utf8'));
    }
  };
  for (const folder of ROOTS) if (fs.existsSync(path.join(root, folder))) walk(folder);
  return tree;
}

/** The files of a tree that hold code. */
export const codeFiles = (tree: Tree) => [...tree.keys()].filter((file) => /\.(ts|tsx|mjs)$/.test(file));

/** Source text without its comments, strings kept (an import is a string). */
export const withoutComments = (text: string) =>
  text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(^|[\s;{}(,])\/\/[^\n]*/g,
    '$1$2',
  );

const STATIC = /(?:^|[\n;}])\s*(?:import|export)\s+(type\s)?([^'"`;]*?\sfrom\s*|)['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

// `import { type A, type B }` takes types only, like `import type`.
const allTypes = (clause: string) => {
  const names = clause
    .match(/^\s*\{([^}]*)\}\s*from\s*$/)?.[1]
    ?.split(',')
    .map((it) => it.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((it) => it.startsWith('type '));
};

/** All imports of a tree; those that lead into it are resolved to its files. */
export function importsOf(tree: Tree): Import[] {
  return codeFiles(tree).flatMap((from) => {
    const text = withoutComments(tree.get(from) ?? '');
    const found = [...text.matchAll(STATIC)].map(([, type, clause = '', to = '']) => ({
      from,
      to: resolved(tree, from, to),
      typeOnly: Boolean(type) || allTypes(clause),
    }));
    const later = [...text.matchAll(DYNAMIC)].map(([, to = '']) => ({
      from,
      to: resolved(tree, from, to),
      typeOnly: false,
    }));
    return [...found, ...later];
  });
}

function resolved(tree: Tree, from: string, written: string): string {
  const alias = ALIASES.find(([name]) => written.startsWith(name));
  if (!alias && !written.startsWith('.')) return written;
  const base = alias
    ? alias[1] + written.slice(alias[0].length)
    : path.posix.normalize(path.posix.join(path.posix.dirname(from), written));
  const ends = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];
  return ends.map((end) => base + end).find((it) => tree.has(it)) ?? base;
}

/** Whether a file is a test or belongs to tests only. */
export const isTest = (file: string) => /\.(test|spec)\.tsx?$|\/testing\/|\/conformance\//.test(file);
