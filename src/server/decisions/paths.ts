import type { Json } from '@/server/kernel/event';

/** Arguments with one value replaced, named by its path: `lines.0.quantity`. Unchanged where the path leads nowhere. */
export function withValueAt<T extends Json>(args: T, path: string, value: Json): T {
  const [key = '', ...rest] = path.split('.');
  if (Array.isArray(args)) {
    const at = Number(key);
    if (!Number.isInteger(at) || at < 0 || at >= args.length) return args;
    return args.map((item, i) => (i === at ? replaced(item, rest, value) : item)) as T; // same shape, one element exchanged
  }
  if (typeof args !== 'object' || args === null) return args;
  if (rest.length > 0 && !Object.hasOwn(args, key)) return args;
  return { ...args, [key]: replaced(args[key] ?? null, rest, value) };
}

const replaced = (old: Json, rest: string[], value: Json) =>
  rest.length === 0 ? value : withValueAt(old, rest.join('.'), value);
