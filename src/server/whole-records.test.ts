import { expect, it } from 'vitest';
import type { z } from 'zod';
import '@/server/root';
import { type AnyCommand, allCommands } from '@/server/kernel/command';

/** Commands that replace several values at once without saying what they were filled from, and why that loses nothing. */
const ASKED_OTHERWISE: Record<string, string> = {
  'catalog.change-price': 'expectedMinor: the price it was made from',
  'catalog.change-price-now': 'expectedMinor: the price it was made from',
  'forecasting.set-target': 'expectedTarget: the target it was made from',
  'procurement.set-exchange-rate': 'one figure of one day',
  'procurement.set-supplier-price': 'a new list from a day on: its form begins empty, earlier lists stay',
  'pricing.change-discount': 'expectedRevision: the terms that were looked at, also by programs',
};

const said = ({ input }: AnyCommand) =>
  Object.keys((input as z.ZodObject).shape ?? {}).filter((key) => !/(Id|^reason|^note|^seen)$/.test(key)); // inputs are objects
const nested = ({ input }: AnyCommand) =>
  Object.entries((input as z.ZodObject).shape ?? {}).some(([key, field]) => /^(facts|terms|lines)$/.test(key) && field);

it('whoever replaces a whole record says what it was filled from, so that nobody’s change is lost', () => {
  const whole = allCommands().filter(
    (c) => /\.(change|set)-/.test(c.name) && (said(c).length > 2 || nested(c)) && !c.expects,
  );
  expect(whole.map((c) => c.name).filter((name) => !(name in ASKED_OTHERWISE))).toEqual([]);
});
