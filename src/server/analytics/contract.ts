import { z } from 'zod';

/** Periods of the overview. Each ends now and is compared with the same stretch of time before it. */
export const periods = ['today', '7d', '30d', '90d'] as const;
export type Period = (typeof periods)[number];

export const Overview = z.object({ period: z.enum(periods).default('30d') });
/** What was typed into the search of the desk. */
export const Search = z.object({ text: z.string().trim().max(100) });
