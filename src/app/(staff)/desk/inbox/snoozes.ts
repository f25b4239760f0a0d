/** Times to look at something again, in the reader's own clock: soon, tomorrow morning, next Monday morning. */
export function snoozes(now: Date): { label: string; until: Date }[] {
  const morning = (days: number) => {
    const day = new Date(now);
    day.setDate(day.getDate() + days);
    day.setHours(8, 0, 0, 0);
    return day;
  };
  const toMonday = (8 - now.getDay()) % 7 || 7;
  const times = [
    { label: 'In three hours', until: new Date(now.getTime() + 3 * 3_600_000) },
    { label: 'Tomorrow morning', until: morning(1) },
  ];
  return toMonday === 1 ? times : [...times, { label: 'Monday morning', until: morning(toMonday) }];
}
