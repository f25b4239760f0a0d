/** Proposed with an API key: no agent of the house thought of it, and no run led to it. */
export const fromOutside = ({ askedBy }: { askedBy: string | null }) => askedBy?.startsWith('api:') === true;
