/** The later of two calendar days (YYYY-MM-DD). */
export const later = (a: string, b: string) => (a > b ? a : b);
