export function chromiumAt(): string | undefined;
export function ensureChromium(log: string): Promise<void>;
