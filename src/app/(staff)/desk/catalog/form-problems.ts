import { specFields } from './spec-fields';

/** How the form's fields are called where a summary names them. */
export const fieldLabels: Record<string, string> = {
  name: 'Name',
  sku: 'SKU',
  slug: 'Address in the shop',
  categoryId: 'Category',
  kind: 'Kind',
  brand: 'Brand',
  model: 'Model',
  summary: 'What it is for',
  description: 'Description',
  priceMinor: 'List price',
  costMinor: 'Cost',
  curve: 'Q-H curve',
  documents: 'Documents',
  leadTimeDays: 'Lead time',
  minQuantity: 'Fewest per order',
  maxQuantity: 'Most per order',
  ...Object.fromEntries(specFields.map(({ key, label }) => [`specifications.${key}`, label])),
};

/** What is said of any field alike. */
const general = /^(This (is|must|does)|Enter an? (whole )?(number|amount)$|Choose (one of|yes))/;
/** Sentences where a general one would not say what to do. */
const sentences: Record<string, string> = {
  categoryId: 'Choose a category',
  kind: 'Choose a kind',
  priceMinor: 'Enter a price above zero, such as 129.00',
  costMinor: 'Enter the cost, such as 64.00',
  curve: 'Each line needs two numbers: flow and head',
  documents: 'Each line needs a kind, a title and an address: Manual | Installation | https://example.com/manual.pdf',
};

/** What is wrong by field of the form, in the form's order: the first complaint about each. */
export function problemsByField(issues: readonly { field: string; message: string }[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { field, message } of issues) {
    const name = field.replace(/^facts\./, '').replace(/^(curve|documents|includes|keywords)\..*/, '$1');
    found[name] ??= (general.test(message) && sentences[name]) || message;
  }
  const order = Object.keys(fieldLabels);
  return Object.fromEntries(
    Object.entries(found).sort(([a], [b]) => (order.indexOf(a) + 1 || 99) - (order.indexOf(b) + 1 || 99)),
  );
}
