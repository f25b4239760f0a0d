import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAnnouncements } from '../announce';
import { closePools, readPool } from '../database/pools';
import { organisation } from '../testing/organisation';
import { add, openTills } from '../testing/till';
import { headOf, live } from './fork';
import { findMoment, momentOf, momentText } from './moment';

beforeAll(openTills);
afterAll(() => Promise.all([closePools(), closeAnnouncements()]));

const after = (at: Date, ms: number) => new Date(at.getTime() + ms);

async function log() {
  const org = organisation();
  for (let i = 0; i < 3; i++) await org.must(add, { tillId: 't', coins: 1 });
  const { rows } = await live(org.orgId, () =>
    readPool().query<{ at: Date }>('select "createdAt" as at from events where "orgId" = $1 order by position', [
      org.orgId,
    ]),
  );
  return { orgId: org.orgId, head: await headOf(org.orgId), first: rows[0]!.at, last: rows.at(-1)!.at };
}

describe('a moment', () => {
  it('that is an instant stays that instant, and has the state of the last event before it', async () => {
    const { orgId, head, last } = await log();
    const at = after(last, 1);
    await new Promise((next) => setTimeout(next, 5));
    expect(await findMoment(orgId, { at })).toEqual({ position: head, at });
    expect(await findMoment(orgId, { position: 2 })).toEqual({ position: 2 });
  });

  it('is refused in words before the first event, in the future and beyond the log', async () => {
    const { orgId, head, first, last } = await log();
    const refused = (moment: Parameters<typeof findMoment>[1]) => findMoment(orgId, moment);
    expect(await refused({ at: after(first, -1000) })).toMatchObject({
      rejected: 'before-the-first-event',
      field: 'at',
    });
    expect(await refused({ at: after(last, 86_400_000) })).toMatchObject({ rejected: 'not-yet', field: 'at' });
    expect(await refused({ position: 99_999_999 })).toMatchObject({
      rejected: 'beyond-the-log',
      message: expect.stringContaining(`event ${head}`),
    });
  });

  it('is kept as a text, and what is none is nothing', () => {
    const at = new Date('2026-07-19T05:30:00.000Z');
    expect(momentOf(momentText({ at }))).toEqual({ at });
    expect(momentOf(momentText({ position: 12_104 }))).toEqual({ position: 12_104 });
    for (const text of [undefined, '', '0', '-3', '1.5', 'now', '2026-99-99T00:00'])
      expect(momentOf(text)).toBeUndefined();
  });
});
