import { binOf, type FigureSpan, type FiguresBy } from '@patchbay/messaging';
import { groupBy } from '../sql/group-by';

/** A message as `figures.integration.test` reads it. */
export interface StoredText {
  readonly id: string;
  readonly pair: string;
  readonly phone_number_id: string;
  readonly direction: string;
  readonly status: string;
  readonly code: string | null;
  readonly sender_id: string | null;
  readonly account_id: string | null;
  readonly created_at: Date;
  readonly send_at: Date | null;
  readonly is_excess: boolean;
  readonly is_reaction: boolean;
  readonly is_new_lead: boolean;
}
export interface StoredEntry {
  readonly id: string;
  readonly message_id: string;
  readonly pair: string;
  readonly phone_number_id: string;
  readonly state: string;
  readonly at: Date;
  readonly recorded_at: Date;
}
interface Period {
  readonly begins: Date;
  readonly ends: Date | null;
}
export interface Stored {
  readonly texts: readonly StoredText[];
  readonly entries: readonly StoredEntry[];
  readonly owners: readonly (Period & { phone_number_id: string; user_id: string | null; team_id: string | null })[];
  readonly members: readonly (Period & { user_id: string; team_id: string })[];
}

interface Fact {
  readonly at: Date;
  readonly phoneNumberId: string;
  readonly userId: string | null;
  readonly teamIds: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

const has = ({ begins, ends }: Period, at: Date) => begins <= at && (ends === null || at < ends);
const inOrder = (one: StoredText, other: StoredText) =>
  one.created_at.getTime() - other.created_at.getTime() || (one.id < other.id ? -1 : 1);

/** Everything that counts, one by one, as docs/figures.md defines it: no sums, no quarters of an hour. */
export function factsOf({ texts, entries, owners, members }: Stored): Fact[] {
  const place = (phoneNumberId: string, at: Date, userId?: string | null) => {
    const owner = owners.find((one) => one.phone_number_id === phoneNumberId && (one.ends === null || at < one.ends))!;
    const ofUser = members.filter((member) => member.user_id === owner.user_id && has(member, at));
    const teamIds = owner.team_id === null ? ofUser.map(({ team_id }) => team_id) : [owner.team_id];
    return { at, phoneNumberId, userId: userId === undefined ? owner.user_id : userId, teamIds };
  };
  const saysConsent = new Set(entries.map(({ message_id }) => message_id));
  const isAsking = (text: StoredText) =>
    text.direction === 'INBOUND' && !text.is_excess && !text.is_reaction && !saysConsent.has(text.id);
  const isAnswer = (text: StoredText) =>
    text.direction === 'OUTBOUND' &&
    (text.sender_id ?? text.account_id) !== null &&
    ['SENDING', 'SENT', 'DELIVERED'].includes(text.status);

  const facts = texts.flatMap((text): Fact | Fact[] => {
    const { phone_number_id: number, created_at: at, status } = text;
    if (text.direction === 'INBOUND')
      return { ...place(number, at), counts: { received: 1, newLeads: text.is_new_lead ? 1 : 0 } };
    if (['QUEUED', 'SCHEDULED', 'CANCELED'].includes(status)) return [];
    const isFailed = ['FAILED', 'UNDELIVERED'].includes(status);
    const counts = { sent: 1, delivered: status === 'DELIVERED' ? 1 : 0, failed: isFailed ? 1 : 0 };
    const cause = isFailed ? { [`code ${text.code ?? 'OTHER'}`]: 1 } : {};
    return { ...place(number, at, text.sender_id), counts: { ...counts, ...cause } };
  });
  for (const pair of groupBy(texts, 'pair').values()) {
    let waiting: StoredText | undefined;
    for (const text of pair.toSorted(inOrder)) {
      if (isAsking(text)) waiting ??= text;
      if (!isAnswer(text) || waiting === undefined) continue;
      const answeredAt = Math.max(text.created_at.getTime(), text.send_at?.getTime() ?? 0);
      const bin = binOf((answeredAt - waiting.created_at.getTime()) / 1_000);
      const asked = place(waiting.phone_number_id, waiting.created_at);
      facts.push({ ...asked, userId: text.sender_id ?? asked.userId, counts: { answered: 1, [`bin ${bin}`]: 1 } });
      waiting = undefined;
    }
    if (waiting !== undefined)
      facts.push({ ...place(waiting.phone_number_id, waiting.created_at), counts: { unanswered: 1 } });
  }
  const before = (one: StoredEntry, other: StoredEntry) =>
    one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1);
  const counted = new Set<string>();
  for (const entry of entries.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const former = entries
      .filter(
        (other) => other.pair === entry.pair && other.recorded_at <= entry.recorded_at && before(other, entry) < 0,
      )
      .toSorted(before)
      .at(-1);
    if (entry.state !== 'OPTED_OUT' || former?.state === 'OPTED_OUT' || counted.has(entry.message_id)) continue;
    counted.add(entry.message_id);
    facts.push({ ...place(entry.phone_number_id, entry.at), counts: { optOuts: 1 } });
  }
  return facts;
}

/** The calendar, as the platform has it. */
const dayIn = (zone: string) => {
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  return (at: Date) => calendar.format(at);
};

/** Sums by key, of what is within the span and the teams. */
export function addUpFacts(
  facts: readonly Fact[],
  {
    from,
    until,
    timeZone,
    by,
    teamIds,
  }: FigureSpan & { readonly by: FiguresBy; readonly teamIds: readonly string[] | null },
): Record<string, Record<string, number>> {
  const day = dayIn(timeZone);
  const sums: Record<string, Record<string, number>> = {};
  for (const { at, phoneNumberId, userId, teamIds: ofText, counts } of facts) {
    if (at < from || at >= until || (teamIds !== null && !ofText.some((id) => teamIds.includes(id)))) continue;
    const asked = ofText.filter((id) => teamIds === null || teamIds.includes(id));
    const keysOf: Readonly<Record<FiguresBy, readonly (string | null)[]>> = {
      ...{ USER: [userId], TEAM: asked.length === 0 ? [null] : asked, PHONE_NUMBER: [phoneNumberId] },
      ...{ DAY: [day(at)], TOTAL: [null] },
    };
    for (const key of keysOf[by])
      for (const [name, count] of Object.entries(counts)) {
        const sum = (sums[String(key)] ??= {});
        if (count > 0) sum[name] = (sum[name] ?? 0) + count;
      }
  }
  return sums;
}
