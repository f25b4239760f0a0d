import { expect, it } from 'vitest';
import '@/server/root';
import { registerUser } from '@/server/identity';
import { idFrom, newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { noteInvariant } from '../commands/note-invariant';

it('a promise that breaks is told to each owner once, and again only when it broke anew', async () => {
  const org = organisation();
  const system = { kind: 'system', name: 'test' } as const;
  for (const [name, role] of [
    ['Marta', 'owner'],
    ['Jonas', 'manager'],
  ] as const)
    await org.must(
      registerUser,
      {
        userId: idFrom(org.orgId, name),
        tier: 'staff',
        email: `${name.toLowerCase()}-${newId()}@example.com`,
        name,
        password: null,
        customerId: null,
        access: { role, functions: ['platform'] },
      },
      system,
    );
  await org.settle();
  const invariant = 'money.order-adds-up';
  const note = (broken: number) =>
    org.must(
      noteInvariant,
      { invariant, broken, offenders: broken > 0 ? ['one'] : [] },
      { kind: 'system', name: 'invariants' },
    );
  const mails = async () => {
    await org.settle();
    return (await org.read((db) => db.mail.findMany({ where: { template: 'house-alarm' } }))).map((mail) => mail.name);
  };
  await note(1);
  await note(1);
  expect(await mails()).toEqual(['Marta']);
  await note(0);
  expect(await mails()).toEqual(['Marta']);
  await note(2);
  expect(await mails()).toEqual(['Marta', 'Marta']);

  const standing = { invariant: 'log.no-event-without-its-projection', broken: 1, offenders: ['projection:sale'] };
  await org.must(noteInvariant, standing, { kind: 'system', name: 'invariants' });
  await org.settle();
  const [told] = await org.read((db) => db.mail.findMany({ orderBy: { queuedAt: 'desc' }, take: 1 }));
  expect(told?.variables).toMatchObject({
    path: '/desk/events/consumers',
    facts: expect.arrayContaining([['Who stands', 'projection:sale']]),
  });
  expect(await allDifferences(org.orgId)).toEqual([]);
});
