import type { Json } from '@/server/kernel/event';
import type { ExportedEvent } from './events-about';
import type { Section } from './rows-about';

/** What is exported of a person. */
export type PersonalData = {
  about: string;
  by: string;
  madeAt: string;
  sections: Section[];
  events: ExportedEvent[];
};

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

const words = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/^./, (c) => c.toUpperCase());

/** A value as a person reads it: lists and records as lines, never a brace. */
function value(json: Json | undefined): string {
  if (json === null || json === undefined || json === '') return '<span class="none">none</span>';
  if (Array.isArray(json))
    return json.length
      ? `<ol>${json.map((v) => `<li>${value(v)}</li>`).join('')}</ol>`
      : '<span class="none">none</span>';
  if (typeof json === 'object') return facts(json);
  return escaped(String(json));
}

const facts = (record: { [key: string]: Json }) =>
  `<dl>${Object.entries(record)
    .map(([name, v]) => `<dt>${escaped(words(name))}</dt><dd>${value(v)}</dd>`)
    .join('')}</dl>`;

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#1b1e23}
h1{font-size:1.5rem}h2{margin-top:2.5rem;font-size:1.15rem;border-bottom:1px solid #ddd}
article{border:1px solid #ddd;border-radius:6px;padding:.75rem 1rem;margin:.75rem 0}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.15rem 1rem;margin:0}dt{color:#666}dd{margin:0;overflow-wrap:anywhere}
ol{margin:0;padding-left:1.2rem}.none{color:#999}@media(prefers-color-scheme:dark){body{background:#14161a;color:#e8e8e8}h2,article{border-color:#333}dt{color:#9a9a9a}}`;

/** The export as a page that opens anywhere, also without a network. Amounts are in the currency's smallest unit. */
export function asHtml({ about, by, madeAt, sections, events }: PersonalData): string {
  const index = [...sections.map((s) => [s.title, s.rows.length] as const), ['What happened', events.length] as const];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Data about ${escaped(about)}</title><style>${STYLE}</style></head><body>
<h1>Data about ${escaped(about)}</h1>
<p>Everything ${escaped(by)} knows about you, put together on ${escaped(madeAt.slice(0, 10))}. Amounts are in the smallest unit of their currency (cents). The same for programs: <code>data.json</code>.</p>
<ul>${index.map(([title, n]) => `<li>${escaped(title)}: ${n}</li>`).join('')}</ul>
${sections.map(({ title, rows }) => `<h2>${escaped(title)}</h2>${rows.map((row) => `<article>${facts(row)}</article>`).join('')}`).join('\n')}
<h2>What happened</h2>${events
    .map(
      ({ type, at, by: who, data }) =>
        `<article><p><strong>${escaped(type)}</strong> ${escaped(at)} by ${escaped(who)}</p>${facts(data)}</article>`,
    )
    .join('')}
</body></html>
`;
}
