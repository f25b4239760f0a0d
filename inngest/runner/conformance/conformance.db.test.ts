import { afterAll, beforeAll, describe } from 'vitest';
import { faultCases } from './cases-fault';
import { flowCases } from './cases-flow';
import { differenceCases } from './known-differences';
import { openSuite, type Suite } from './suite';

describe('a server that drives Inngest functions', { timeout: 300_000 }, () => {
  let open: Suite;
  const suite = () => open;
  beforeAll(async () => {
    open = await openSuite();
  });
  afterAll(() => open.close());
  flowCases(suite);
  faultCases(suite);
  differenceCases(suite);
});
