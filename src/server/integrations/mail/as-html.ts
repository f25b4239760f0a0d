import type { Block, Letter, Sender } from './letter';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as HTML shows it. Everything in a mail passes here: nobody's name becomes markup. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => entities[c]!);
const lines = (text: string) => escapeHtml(text).replace(/\n/g, '<br>');

// Mail programs know tables and inline styles; `class` only serves dark mode and phones where they are understood.
const ink = '#15232b';
const muted = '#52636d';
const line = '#d5dde1';
const brand = '#0b5f6b';
const cell = `padding:8px 0;border-bottom:1px solid ${line};font-size:15px;line-height:22px;`;
const figures = 'text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;padding-left:16px;';

const row = ([what, amount]: [string, string], strong: boolean) =>
  `<tr><td style="${cell}${strong ? 'font-weight:600;' : ''}">${lines(what)}</td>` +
  `<td style="${cell}${figures}${strong ? 'font-weight:600;' : ''}">${escapeHtml(amount)}</td></tr>`;

function block(b: Block): string {
  switch (b.kind) {
    case 'text':
      return `<p style="margin:0 0 16px;font-size:16px;line-height:24px;">${lines(b.text)}</p>`;
    case 'small':
      return `<p class="muted" style="margin:0 0 16px;font-size:13px;line-height:20px;color:${muted};">${lines(b.text)}</p>`;
    case 'button':
      return `<p style="margin:8px 0 24px;"><a href="${escapeHtml(b.href)}" style="display:inline-block;background:${brand};color:#ffffff;text-decoration:none;font-size:16px;line-height:20px;font-weight:600;padding:12px 20px;border-radius:6px;">${escapeHtml(b.label)}</a></p>`;
    case 'facts':
      return `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="margin:0 0 20px;">${b.facts
        .map(
          ([label, value]) =>
            `<tr><td class="muted" valign="top" style="padding:4px 16px 4px 0;font-size:14px;line-height:20px;color:${muted};white-space:nowrap;">${escapeHtml(label)}</td><td width="100%" style="padding:4px 0;font-size:15px;line-height:20px;">${lines(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'table':
      return `<table width="100%" cellspacing="0" cellpadding="0" style="margin:0 0 20px;border-collapse:collapse;"><thead><tr>${b.head
        .map(
          (title, i) =>
            `<th scope="col" class="muted" style="${cell}${i ? figures : 'text-align:left;'}font-size:13px;font-weight:400;color:${muted};">${escapeHtml(title)}</th>`,
        )
        .join(
          '',
        )}</tr></thead><tbody>${b.rows.map((r) => row(r, false)).join('')}${b.sums.map((r, i) => row(r, i === b.sums.length - 1)).join('')}</tbody></table>`;
  }
}

/** A mail as HTML: one column, readable without pictures, in dark mode and on a phone. */
export const asHtml = (letter: Letter, sender: Sender) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(letter.subject)}</title>
<style>@media (prefers-color-scheme: dark){body,.page{background:#0f1a20!important}.card{background:#17252d!important;border-color:#2a3b45!important}.card,.card td,.card th,.card p,.card h1{color:#e6edf0!important}.card .muted,.muted{color:#9fb0b8!important}.card td,.card th{border-color:#2a3b45!important}}
@media (max-width:480px){.card{padding:24px 20px!important}}</style></head>
<body style="margin:0;background:#f2f5f6;"><div style="display:none;max-height:0;overflow:hidden;">${escapeHtml(letter.preview)}</div>
<table role="presentation" class="page" width="100%" cellspacing="0" cellpadding="0" style="background:#f2f5f6;"><tr><td align="center" style="padding:32px 12px;">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:600px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:${ink};">
<tr><td style="padding:0 4px 16px;font-size:18px;font-weight:600;"><a href="${escapeHtml(sender.site)}" style="color:${brand};text-decoration:none;">${escapeHtml(sender.name)}</a></td></tr>
<tr><td class="card" style="background:#ffffff;border:1px solid ${line};border-radius:8px;padding:32px;">
<h1 style="margin:0 0 16px;font-size:22px;line-height:28px;font-weight:600;">${escapeHtml(letter.heading)}</h1>
${letter.blocks.map(block).join('\n')}</td></tr>
<tr><td class="muted" style="padding:16px 4px;font-size:13px;line-height:20px;color:${muted};">${escapeHtml(sender.name)} · <a href="${escapeHtml(sender.site)}" style="color:inherit;">${escapeHtml(sender.site.replace(/^https?:\/\//, ''))}</a></td></tr>
</table></td></tr></table></body></html>`;
