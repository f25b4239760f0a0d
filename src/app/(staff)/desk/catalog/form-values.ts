import type { ProductFacts } from '@/server/catalog/contract';
import { specFields } from './spec-fields';

export type Facts = ProductFacts;

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** "0 26" or "0; 26" or "0, 26" on each line: flow in l/min and head in m. Lines that are none become NaN, which is refused by name. */
export const readCurve = (text: string) =>
  lines(text).map((line) => {
    const [flow, head] = line.split(/[\s;,]+/).map(Number);
    return { flowLpm: flow ?? Number.NaN, headM: head ?? Number.NaN };
  });
export const writeCurve = (curve: readonly { flowLpm: number; headM: number }[]) =>
  curve.map(({ flowLpm, headM }) => `${flowLpm} ${headM}`).join('\n');

/** "Manual | Installation manual | https://…" on each line. What is missing stays empty, which is refused by name. */
export const readDocuments = (text: string) =>
  lines(text).map((line) => {
    const [kind = '', title = '', url = ''] = line.split('|').map((part) => part.trim());
    return { kind: kind.toLowerCase().replaceAll(' ', '-'), title, url };
  });
export const writeDocuments = (documents: Facts['documents']) =>
  documents.map(({ kind, title, url }) => [kindName(kind), title, url].join(' | ')).join('\n');
/** "data-sheet" as a person writes it: "Data sheet". */
const kindName = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');

/** The form's answers as a product's facts. The contract checks them; nothing is checked twice here. */
export function readFacts(form: FormData, before?: Facts) {
  const word = (name: string) => String(form.get(name) ?? '').trim();
  const specifications = Object.fromEntries(
    specFields.flatMap(({ key, unit }) => {
      const value = word(`specifications.${key}`);
      return value === '' ? [] : [[key, unit ? Number(value.replace(',', '.')) : value]];
    }),
  );
  return {
    sku: word('sku'),
    slug: word('slug'),
    name: word('name'),
    summary: word('summary'),
    description: word('description'),
    categoryId: word('categoryId'),
    kind: word('kind'),
    brand: word('brand'),
    model: word('model'),
    unit: before?.unit ?? 'piece',
    specifications,
    curve: readCurve(word('curve')),
    documents: readDocuments(word('documents')),
    keywords: word('keywords')
      .split(',')
      .map((k) => k.trim())
      .filter(Boolean),
    includes: lines(word('includes')),
    leadTimeDays: Number(word('leadTimeDays')),
    minQuantity: Number(word('minQuantity')),
    maxQuantity: Number(word('maxQuantity')),
  };
}

/** An address in the shop made from a name. */
export const slugOf = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
