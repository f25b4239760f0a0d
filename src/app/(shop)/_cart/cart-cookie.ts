const NAME = 'jovey_cart';
const DAYS = 90;

/** The id of the basket this browser holds. It is the only key to the basket, so it is made of 122 random bits. */
export const readCartId = (): string | undefined =>
  document.cookie.match(new RegExp(`(?:^|; )${NAME}=([0-9a-f-]{36})`))?.[1];

/** Keeps a basket's id for this browser; another tab's next look finds it too. */
export function keepCartId(id: string) {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we support; the value is our own uuid
  document.cookie = `${NAME}=${id}; path=/; max-age=${DAYS * 86_400}; samesite=lax${secure}`;
  for (const hear of listeners) hear();
}

const listeners = new Set<() => void>();
/** Hears when this page's basket becomes another one, or the page comes back into view. */
export function onCartId(hear: () => void) {
  listeners.add(hear);
  window.addEventListener('focus', hear);
  return () => {
    listeners.delete(hear);
    window.removeEventListener('focus', hear);
  };
}
