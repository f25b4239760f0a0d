import { expect, test } from 'vitest';
import { hold } from './hold';
import { frontsMissing, oddNames, plainForms, tooLong, untold, vagueFolders } from './shape';
import { readTree } from './tree';

const tree = readTree(process.cwd());

test('the tree is read at all', () => expect(tree.size).toBeGreaterThan(100));

test.each([
  ['every function has README.md, index.ts and contract.ts', frontsMissing],
  ['no file is longer than 300 lines', tooLong],
  ['no folder has a vague name', vagueFolders],
  ['files and folders are kebab-case', oddNames],
  ['every form answers in one way', plainForms],
  ['reactions are called when-…', untold],
])('%s', (_, rule) => hold(rule(tree)));
