import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { demo } from './people';
import { expect, test } from './test';

const DESK = 'src/app/(staff)/desk';

/** The desk's addresses as the file system has them, such as `/desk/orders/[orderId]`. */
const routes = fs
  .readdirSync(DESK, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => path.posix.join('/desk', path.dirname(file)).replace(/\/$/, ''))
  .filter((route) => !route.includes('[...') && route !== '/desk') // which leads on to the overview
  .sort((a, b) => Number(a.includes('[')) - Number(b.includes('[')) || a.length - b.length);

const pattern = (route: string) => new RegExp(`^${route.replace(/\[\w+\]/g, '([^/]+)')}$`);
const NOBODY = '01999999-0000-7000-8000-000000000000';

/** What the buttons say that change something. That each of them asks whether it may is a rule of the architecture; this sees it work. */
const CHANGING =
  /^(Add|New|Access|Disable|Enable|Issue|Revoke|Put on hold|Release|Change|Limit|End|Approve|Reject|Edit|Undo|Stop|Resume|Record \w+|Send|Save|Delete|Cancel|Confirm|Start|Pick|Pack|Ship|Pin|Publish|Check now|Rebuild|Retry|Run a|Enter|Withdraw|Forget|Receive|Adjust|Count|Create|Refund|Write)\b/;

/** What a page of the past must show, and must not. */
async function faultsOf(desk: Page, address: string): Promise<string[]> {
  await desk.goto(address);
  const faults: string[] = [];
  const banner = desk.getByText('This is the past:');
  await expect(banner.or(desk.getByText('This page could not be shown')))
    .toBeVisible({ timeout: 60_000 })
    .catch(() => {});
  if (!(await banner.isVisible())) faults.push(`${address}: no banner`);
  const said = (await desk.locator('body').textContent()) ?? '';
  if (/This page could not be shown|Application error/.test(said)) faults.push(`${address}: failed`);
  const names = await desk
    .locator('main button:enabled')
    .evaluateAll((all) => all.map((it) => (it.getAttribute('aria-label') ?? it.textContent ?? '').trim()));
  // A whole sentence is a line of a list, which is only opened.
  for (const name of names)
    if (name.length < 40 && CHANGING.test(name)) faults.push(`${address}: “${name}” can be pressed`);
  return faults;
}

test('every page of the desk shows the past: marked, without failing, and with nothing to be changed', async ({
  open,
  client,
  baseURL,
}) => {
  test.setTimeout(1_200_000);
  const span = await (await client(demo.owner)).eventLog.span.query();
  const desk = await open(demo.owner);
  await desk
    .context()
    .addCookies([{ name: 'jovey-past', value: String(Math.ceil((span?.head ?? 2) * 0.6)), url: baseURL ?? '' }]);
  await desk.goto('/desk/overview');
  await expect(desk.getByText('This is the past:')).toBeVisible({ timeout: 120_000 });

  // Real ids: those that the pages seen so far lead to.
  const links = new Set<string>();
  const faults: string[] = [];
  for (const route of routes) {
    const found = [...links].find((link) => pattern(route).test(link));
    const parent = [...links].find((link) => pattern(route.replace(/\/edit$/, '')).test(link));
    const edit = route.endsWith('/edit') && parent ? `${parent}/edit` : undefined;
    faults.push(...(await faultsOf(desk, found ?? edit ?? route.replace(/\[\w+\]/g, NOBODY))));
    for (const link of await desk
      .locator('main a[href^="/desk/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
      if (link && !/[./]csv([?#]|$)/.test(link)) links.add(link.split(/[?#]/)[0] ?? link);
  }
  expect(faults).toEqual([]);
});

test('a moment beyond the end of the log is refused in words, and a date is typed freely', async ({
  open,
  baseURL,
}) => {
  const desk = await open(demo.owner, { viewport: { width: 390, height: 844 } });
  await desk.context().addCookies([{ name: 'jovey-past', value: '99999999', url: baseURL ?? '' }]);
  await desk.goto('/desk/overview');
  await expect(desk.getByText('That event has not happened yet')).toBeVisible();
  await desk.getByRole('link', { name: 'Now: look at the past' }).click();
  const field = desk.getByLabel('Day and time');
  await expect(field).toBeEnabled();
  await field.fill('0002-06-15T12:00');
  await expect(field).toHaveValue('0002-06-15T12:00');
  await field.blur();
  await expect(desk.getByText('Nothing had happened before')).toBeVisible();
  await field.fill('2926-06-15T12:00');
  await field.blur();
  await expect(desk.getByText('That moment has not come yet')).toBeVisible();
});
