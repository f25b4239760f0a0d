/** What a colour may say. A word or a sign always says it too. */
export type Tone = 'neutral' | 'brand' | 'accent' | 'positive' | 'caution' | 'negative';

export const softTone: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted',
  brand: 'bg-brand-soft text-brand',
  accent: 'bg-accent-soft text-accent',
  positive: 'bg-positive-soft text-positive',
  caution: 'bg-caution-soft text-caution',
  negative: 'bg-negative-soft text-negative',
};

export const inkTone: Record<Tone, string> = {
  neutral: 'text-muted',
  brand: 'text-brand',
  accent: 'text-accent',
  positive: 'text-positive',
  caution: 'text-caution',
  negative: 'text-negative',
};
