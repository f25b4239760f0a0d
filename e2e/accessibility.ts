import type { Page } from '@playwright/test';

/** What keeps somebody from using this page without seeing it or without a mouse; empty when nothing was found. */
export async function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const shown = (e: Element) =>
      e.checkVisibility({ visibilityProperty: true }) && !e.closest('[aria-hidden=true], [inert]');
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(shown);
    const say = (e: Element) => e.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
    const textOf = (ids: string | null) =>
      (ids ?? '')
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim();
    // Text that is read aloud: its own, that of pictures with a name, not that of hidden parts.
    const spoken = (e: Element): string =>
      [...e.childNodes]
        .map((node) => {
          if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
          if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
          return node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? spoken(node);
        })
        .join('')
        .trim();
    const labelled = (e: Element) =>
      'labels' in e && e.labels instanceof NodeList
        ? [...e.labels]
            .map((it) => it.textContent)
            .join(' ')
            .trim()
        : '';
    const nameOf = (e: Element) =>
      textOf(e.getAttribute('aria-labelledby')) ||
      e.getAttribute('aria-label')?.trim() ||
      labelled(e) ||
      spoken(e) ||
      e.getAttribute('title') ||
      '';

    const h1 = all('h1').length;
    if (h1 !== 1) found.push(`${h1} h1 instead of one`);
    if (all('main').length !== 1) found.push(`${all('main').length} main landmarks`);
    if (!document.documentElement.lang) found.push('no language');
    if (!document.title.trim()) found.push('no title');

    const controls =
      'input:not([type=hidden]), select, textarea, button, a[href], [role=combobox], [role=checkbox], [role=radio], [role=switch]';
    for (const e of all(controls)) if (!nameOf(e)) found.push(`no name: ${say(e)}`);
    for (const e of all('img')) if (!e.hasAttribute('alt')) found.push(`no alternative text: ${say(e)}`);
    for (const e of all('[role=img]')) if (!nameOf(e)) found.push(`no name: ${say(e)}`);
    for (const e of all('[role=dialog], table, nav'))
      if (e.matches('[role=dialog]') && !nameOf(e)) found.push(`no name: ${say(e)}`);
    const navs = all('nav').map(nameOf);
    if (navs.length > 1 && new Set(navs).size < navs.length)
      found.push(`navigations with the same name: ${navs.join(' / ')}`);

    const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
    for (const id of new Set(ids.filter((it, i) => it && ids.indexOf(it) !== i))) found.push(`id used twice: ${id}`);
    for (const e of all('[aria-describedby], [aria-labelledby], [aria-controls]'))
      for (const attribute of ['aria-describedby', 'aria-labelledby'])
        for (const id of (e.getAttribute(attribute) ?? '').split(/\s+/))
          if (id && !document.getElementById(id)) found.push(`${attribute} leads nowhere (${id}): ${say(e)}`);

    // Headings may go up by any number of levels, down only one at a time.
    let level = 0;
    for (const e of all('h1, h2, h3, h4, h5, h6')) {
      const next = Number(e.tagName[1]);
      if (level > 0 && next > level + 1) found.push(`h${next} after h${level}: ${spoken(e).slice(0, 40)}`);
      level = next;
    }
    if (all('[tabindex]').some((e) => e.tabIndex > 0)) found.push('tabindex above zero');
    return found;
  });
}

/** By how many pixels the page is wider than its window, and what sticks out first. */
export async function overflow(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - width;
    if (over <= 0) return undefined;
    const out = [...document.querySelectorAll('body *')].find((e) => e.getBoundingClientRect().right > width + 1);
    return `${over} px: ${out?.outerHTML.slice(0, 120)}`;
  });
}
