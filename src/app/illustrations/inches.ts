const parts: Record<string, number> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

/** The size in words such as `1¼"` as a number of inches; undefined when it is no size. */
export function inches(size: string | undefined): number | undefined {
  const [, whole = '', part = ''] = /^(\d*)([¼½¾]?)"?$/.exec(size ?? '') ?? [];
  const value = Number(whole || 0) + (parts[part] ?? 0);
  return value > 0 ? value : undefined;
}
