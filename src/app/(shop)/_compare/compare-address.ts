/** Where a comparison of products with each other lies. */
export const compareAddress = (skus: readonly string[]) =>
  `/compare?${new URLSearchParams(skus.map((sku) => ['p', sku]))}`;
