/** What must never be. */
export const violations = [
  'lost',
  'duplicated',
  'out of order',
  'misplaced',
  'leaked',
  'missed event',
  'repeated event',
  'wrong status',
  'stuck',
] as const;

/** What may be, if it is for the reason that the name gives. */
export const explanations = [
  'texts lost with the restored minutes',
  'sends lost with the restored minutes',
  'reports lost with the restored minutes',
  'sent again because the restored state forgot the send',
  'in doubt, and marked so',
  'refused by the carrier, with its reason',
  'sockets that got CURSOR_TOO_OLD, whole after reading again',
  'changes that a later state covers, for a client that resumed',
] as const;

export interface Finding {
  readonly kind: (typeof violations)[number];
  readonly what: string;
}

export class Findings {
  readonly violations: Finding[] = [];
  readonly explained = new Map<(typeof explanations)[number], number>();

  add(kind: Finding['kind'], what: string): void {
    this.violations.push({ kind, what });
  }

  explain(why: (typeof explanations)[number], count = 1): void {
    this.explained.set(why, (this.explained.get(why) ?? 0) + count);
  }
}

export function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
