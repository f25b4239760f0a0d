import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { demo, somebody } from './people';
import { expect, test } from './test';

const desk = 'src/app/(staff)/desk';

/** Every page of the desk as the file system knows it; whatever an address asks for, it is given an id of nothing. */
const pages = fs
  .readdirSync(desk, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => path.posix.join('/desk', path.dirname(file)).replace(/\[(?!\.)[^\]]+\]/g, randomUUID()))
  .filter((address) => !address.includes('[...'));

/** What every member of staff may open; from the keys they are led back to the team. */
const everybodys = /^\/desk(\/(overview|briefing|team(\/(me|keys))?|time))?$/;

test('staff without a function read so within the desk, on every page', async ({ open, client }) => {
  const person = somebody('Noor Newcomer');
  const owner = await client(demo.owner);
  const access = { role: 'operator' as const, functions: [] };
  await owner.identity.addStaff.mutate({ userId: randomUUID(), email: person.email, name: person.name, access });
  let letter = '';
  await expect(async () => {
    const { items } = await owner.integrations.mails.query({ q: person.email });
    letter = (await owner.integrations.mail.query({ mailId: items[0]?.id ?? '' })).text ?? '';
  }).toPass();
  const { searchParams } = new URL(letter.match(/https?:\S*reset-password\S*/)?.[0] ?? '');
  const [userId = '', requestId = '', token = ''] = ['user', 'request', 'token'].map(
    (it) => searchParams.get(it) ?? '',
  );
  const { identity } = await client(null);
  await identity.resetPassword.mutate({ userId, requestId, token, password: person.password });

  const page = await open(person);
  const refused = page.getByText(/is not among your functions$|is for administrators$/);
  const failed = page.getByRole('heading', { name: /could not be shown/ });
  expect(pages.length).toBeGreaterThan(50);
  for (const address of pages) {
    await test.step(address, async () => {
      await page.goto(address);
      await expect(page.getByRole('navigation').getByRole('link', { name: 'Overview' }).first()).toBeVisible();
      if (everybodys.test(address)) await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      else await expect(refused.or(failed), address).toHaveText(/is not among your functions$|is for administrators$/);
      await expect(failed).toHaveCount(0);
    });
  }
});
