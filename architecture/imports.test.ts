import { test } from 'vitest';
import { cycles } from './cycles';
import {
  agentsBroken,
  designBroken,
  doorsConnected,
  doorsUncounted,
  pagesBroken,
  seamBroken,
  serverBroken,
} from './doors';
import { hold } from './hold';
import { saidAside } from './logging';
import { impureCode, impureImports } from './purity';
import { kernelBroken, streetBroken } from './street';
import { readTree } from './tree';

const tree = readTree(process.cwd());

test.each([
  ['a function asks only earlier functions, at their counter', streetBroken],
  ['the kernel knows no function', kernelBroken],
  ['pages read through the callers and take only words', pagesBroken],
  ['route handlers and server actions knock at the counter', seamBroken],
  ['the design system knows no business word', designBroken],
  ['agents act by tools only; their runtime knows no function', agentsBroken],
  ['doors that may write connect the functions', doorsConnected],
  ['doors count who asks how often', doorsUncounted],
  ['the server knows neither pages nor agents', serverBroken],
  ['contract and state import only words', impureImports],
  ['no clock, chance or outside world where events are decided', impureCode],
  ['what a process tells is a line of the one logger', saidAside],
  ['no file imports itself by way of others', cycles],
])('%s', (_, rule) => hold(rule(tree)));
