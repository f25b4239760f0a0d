/** The most procedures in one request of a page; more are sent as several. */
export const MOST_AT_ONCE = 20;
