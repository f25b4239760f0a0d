import { importsOf, type Tree } from './tree';

/** Circles of files that import each other (types aside, which are gone at run time). Each is told once, by its first file. */
export function cycles(tree: Tree): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of importsOf(tree)) {
    if (!typeOnly && tree.has(to)) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      found.push(
        `${[...trail.slice(at), file].join(' → ')}: whoever reads one has to read all; move what they share below both`,
      );
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of [...next.keys()].sort()) visit(file, []);
  return found;
}
