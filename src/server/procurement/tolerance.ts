/** Basis points by which a delivery may exceed what was ordered: 5 %, the usual trade allowance; nothing on small quantities. */
export const OVER_DELIVERY_BP = 500;

/** The most that may be taken in of a line, over all its deliveries. */
export const mostAcceptable = (ordered: number) => ordered + Math.floor((ordered * OVER_DELIVERY_BP) / 10_000);
