import { type ASTNode, parse } from '@marcbachmann/cel-js';
import { asText, compare, equal, plus, readPath, type Scope } from './values';

/** The expression is outside the subset whose meaning is certain to be the real server's. */
export class UnsupportedExpression extends Error {}

type Root = 'event' | 'async';
type Read = (scope: Scope) => unknown;
type Test = (scope: Scope) => boolean;

const tests = new Map<string, Test>();

/** Compiles a condition (trigger, wait, cancellation). Throws `UnsupportedExpression` with the reason. */
export function compileCondition(source: string, roots: readonly Root[]): Test {
  const key = `${roots}:${source}`;
  const known = tests.get(key);
  if (known) return known;
  const test = condition(tree(source), roots);
  // Conditions carry ids made at run time, so the cache must not grow for ever.
  if (tests.size > 1_000) tests.clear();
  tests.set(key, test);
  return test;
}

/** Compiles a key (concurrency, idempotency) over `event`; the result is text. */
export function compileKey(source: string): (scope: Scope) => string {
  const read = operand(tree(source), ['event']);
  return (scope) => asText(read(scope));
}

function tree(source: string): ASTNode {
  try {
    return parse(source).ast;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new UnsupportedExpression(`"${source}" is not a valid expression: ${why}`);
  }
}

const refuse = (node: ASTNode, why: string): never => {
  throw new UnsupportedExpression(`"${node.input}" uses ${why}, which the embedded runner does not evaluate`);
};

function condition(node: ASTNode, roots: readonly Root[]): Test {
  if (node.op === '&&' || node.op === '||') {
    const [left, right] = [condition(node.args[0], roots), condition(node.args[1], roots)];
    return node.op === '&&' ? (scope) => left(scope) && right(scope) : (scope) => left(scope) || right(scope);
  }
  if (node.op === '!_') {
    const inner = condition(node.args, roots);
    return (scope) => !inner(scope);
  }
  if (node.op === '==' || node.op === '!=') {
    const [left, right] = [operand(node.args[0], roots), operand(node.args[1], roots)];
    const wanted = node.op === '==';
    return (scope) => equal(left(scope), right(scope)) === wanted;
  }
  if (node.op === '<' || node.op === '<=' || node.op === '>' || node.op === '>=') return ordering(node, roots);
  if (node.op === 'in') {
    const [item, list] = [operand(node.args[0], roots), listOf(node.args[1], roots)];
    return (scope) => list(scope).some((it) => equal(it, item(scope)));
  }
  if (node.op === 'value' && typeof node.args === 'boolean') {
    const { args } = node;
    return () => args;
  }
  return refuse(node, `${isPath(node) ? 'a bare attribute as a condition (write "== true")' : label(node)}`);
}

function ordering(node: Extract<ASTNode, { op: '<' | '<=' | '>' | '>=' }>, roots: readonly Root[]): Test {
  const [left, right] = node.args;
  if (isNumber(left) === isNumber(right)) return refuse(node, 'an ordering without one literal number');
  const [a, b] = [operand(left, roots), operand(right, roots)];
  return (scope) => compare(node.op, a(scope), b(scope));
}

function listOf(node: ASTNode, roots: readonly Root[]): (scope: Scope) => readonly unknown[] {
  if (node.op === 'list') {
    const items = node.args.map((it) => (isPath(it) ? refuse(it, 'an attribute inside a list') : operand(it, roots)));
    return (scope) => items.map((read) => read(scope));
  }
  if (!isPath(node)) return refuse(node, '"in" over something other than a list');
  const read = operand(node, roots);
  return (scope) => {
    const value = read(scope);
    return Array.isArray(value) ? value : [];
  };
}

function operand(node: ASTNode, roots: readonly Root[]): Read {
  if (node.op === 'value') {
    const value = typeof node.args === 'bigint' ? Number(node.args) : node.args;
    if (typeof value === 'object' && value !== null) return refuse(node, 'a bytes or unsigned literal');
    return () => value;
  }
  if (node.op === '-_' && isNumber(node)) {
    const read = operand(node.args, roots);
    return (scope) => -Number(read(scope));
  }
  if (node.op === '+') {
    const [left, right] = [operand(node.args[0], roots), operand(node.args[1], roots)];
    return (scope) => plus(left(scope), right(scope));
  }
  const path = pathOf(node);
  if (!path) return refuse(node, label(node));
  if (path.length < 2 || !roots.some((root) => root === path[0])) return refuse(node, `"${path.join('.')}"`);
  return (scope) => readPath(scope, path);
}

function isNumber(node: ASTNode): boolean {
  if (node.op === '-_') return isNumber(node.args);
  return node.op === 'value' && (typeof node.args === 'bigint' || typeof node.args === 'number');
}

const isPath = (node: ASTNode) => pathOf(node) !== undefined;

function pathOf(node: ASTNode): (string | number)[] | undefined {
  if (node.op === 'id') return [node.args];
  if (node.op === '.') {
    const start = pathOf(node.args[0]);
    return start && [...start, node.args[1]];
  }
  if (node.op !== '[]' || node.args[1].op !== 'value') return undefined;
  const start = pathOf(node.args[0]);
  const key = node.args[1].args;
  if (typeof key === 'string') return start && [...start, key];
  return typeof key === 'bigint' ? start && [...start, Number(key)] : undefined;
}

function label(node: ASTNode): string {
  if (node.op === 'call') return `the function ${node.args[0]}()`;
  if (node.op === 'rcall') return `the method .${node.args[0]}()`;
  return `"${node.op.replace('_', '')}" here`;
}
