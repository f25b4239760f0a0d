type Named = { sku: string; name: string; category: string };

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a product holds every word, in small letters; a SKU also without its separators, as people type it: "ds400" for JV-DS-400. */
export function holdsWords({ sku, name, category }: Named, words: readonly string[]): boolean {
  const text = `${sku} ${name} ${category}`.toLowerCase();
  const code = bare(sku.toLowerCase());
  return words.every((word) => text.includes(word) || (/\p{N}/u.test(word) && code.includes(bare(word))));
}
