/** Proposed at the desk or with an API key: no agent of the house thought of it, and no run led to it. */
export const fromOutside = ({ runId }: { runId: string }) => runId.startsWith('submitted-');
