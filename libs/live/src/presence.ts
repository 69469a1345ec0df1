import type { BroadcastChannel, PresenceBoard, Present } from '@patchbay/messaging';

export interface PresenceOptions {
  readonly channel: BroadcastChannel;
  /** Different for each gateway, each time that it starts. */
  readonly gatewayId: string;
  readonly onError: (error: unknown) => void;
}

/** A gateway says so often what it knows. */
export const beatMs = 2_000;
/** What a gateway said holds for so long: three beats may be lost. */
export const holdMs = 4 * beatMs;
export const typingMs = 6_000;
/** In a message, and of a conversation. */
const maxPlacesTogether = 200;
export const maxPresent = 50;

type Users = Map<string, boolean>;
/** Of one gateway in one conversation: who is there, and whether they are typing. */
interface Place {
  readonly users: Users;
  readonly until: number;
}
type Whereabouts = readonly [conversationId: string, users: readonly (readonly [userId: string, isTyping: boolean])[]];

/**
 * Who is in which conversation, on all gateways. Each gateway tells the others about its own users at every change, and again at
 * every beat: a gateway that just started knows all after a beat, and what a killed one said ends after `holdMs`.
 */
export class Presence implements PresenceBoard {
  /** By conversation and gateway. */
  readonly #places = new Map<string, Map<string, Place>>();
  /** This gateway's: how often a user has a conversation open, and until when they are typing. */
  readonly #open = new Map<string, Map<string, number>>();
  readonly #typing = new Map<string, Map<string, number>>();
  readonly #watchers = new Map<string, Set<() => void>>();
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly options: PresenceOptions) {
    this.#timer = setInterval(() => this.#beat(), beatMs);
    this.#timer.unref();
  }

  static async connect(options: PresenceOptions): Promise<Presence> {
    const presence = new Presence(options);
    await options.channel.listen((text) => presence.#hear(text));
    return presence;
  }

  presentIn(conversationId: string): Present[] {
    const users: Users = new Map();
    for (const place of this.#places.get(conversationId)?.values() ?? [])
      for (const [userId, isTyping] of place.users) users.set(userId, isTyping || users.get(userId) === true);
    return [...users]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([userId, isTyping]) => ({ userId, isTyping }));
  }

  setTyping(conversationId: string, userId: string, isTyping: boolean): void {
    if (isTyping) entryOf(this.#typing, conversationId).set(userId, performance.now() + typingMs);
    else removeFrom(this.#typing, conversationId, userId);
    this.#change(conversationId);
  }

  /** The user has the conversation open until the returned function is called. `onChange` is called at every change. */
  open(conversationId: string, userId: string, onChange: () => void): () => void {
    const counts = entryOf(this.#open, conversationId);
    counts.set(userId, (counts.get(userId) ?? 0) + 1);
    const watchers = this.#watchers.get(conversationId) ?? new Set();
    this.#watchers.set(conversationId, watchers.add(onChange));
    this.#change(conversationId);
    return () => {
      watchers.delete(onChange);
      if (watchers.size === 0) this.#watchers.delete(conversationId);
      const left = (counts.get(userId) ?? 1) - 1;
      if (left > 0) counts.set(userId, left);
      else {
        removeFrom(this.#open, conversationId, userId);
        removeFrom(this.#typing, conversationId, userId);
      }
      this.#change(conversationId);
    };
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    const ended = new Set([...this.#open.keys(), ...this.#typing.keys()]);
    this.#open.clear();
    this.#typing.clear();
    this.#watchers.clear();
    await this.#tell([...ended].map((conversationId): Whereabouts => [conversationId, []]));
    await this.options.channel.close();
  }

  #change(conversationId: string): void {
    const told = this.#ownIn(conversationId);
    this.#take(this.options.gatewayId, told);
    void this.#tell([told]);
  }

  #ownIn(conversationId: string): Whereabouts {
    const users: Users = new Map();
    for (const userId of this.#open.get(conversationId)?.keys() ?? []) users.set(userId, false);
    for (const userId of this.#typing.get(conversationId)?.keys() ?? []) users.set(userId, true);
    return [conversationId, [...users].slice(0, maxPresent)];
  }

  #beat(): void {
    const now = performance.now();
    for (const [conversationId, users] of this.#typing)
      for (const [userId, until] of users) if (until <= now) this.setTyping(conversationId, userId, false);
    for (const [conversationId, places] of this.#places) {
      const over = [...places].filter(([gatewayId, { until }]) => until <= now && gatewayId !== this.options.gatewayId);
      for (const [gatewayId] of over) this.#take(gatewayId, [conversationId, []]);
    }
    void this.#tell([...new Set([...this.#open.keys(), ...this.#typing.keys()])].map((id) => this.#ownIn(id)));
  }

  async #tell(told: readonly Whereabouts[]): Promise<void> {
    for (let first = 0; first < told.length; first += maxPlacesTogether) {
      const text = JSON.stringify({
        gateway: this.options.gatewayId,
        told: told.slice(first, first + maxPlacesTogether),
      });
      await this.options.channel.publish(text).catch(this.options.onError);
    }
  }

  #hear(text: string): void {
    const heard = readMessage(text);
    if (heard === undefined) return this.options.onError(new Error('Unexpected message about presence.'));
    if (heard.gateway !== this.options.gatewayId) for (const told of heard.told) this.#take(heard.gateway, told);
  }

  /** What a gateway says of a conversation replaces what it said before. */
  #take(gatewayId: string, [conversationId, users]: Whereabouts): void {
    const before = JSON.stringify(this.presentIn(conversationId));
    const places = this.#places.get(conversationId) ?? new Map<string, Place>();
    if (users.length > 0) places.set(gatewayId, { users: new Map(users), until: performance.now() + holdMs });
    else places.delete(gatewayId);
    if (places.size > 0) this.#places.set(conversationId, places);
    else this.#places.delete(conversationId);
    if (JSON.stringify(this.presentIn(conversationId)) === before) return;
    for (const watcher of this.#watchers.get(conversationId) ?? []) watcher();
  }
}

function entryOf(map: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const entry = map.get(key) ?? new Map<string, number>();
  map.set(key, entry);
  return entry;
}

function removeFrom(map: Map<string, Map<string, number>>, key: string, userId: string): void {
  const entry = map.get(key);
  entry?.delete(userId);
  if (entry?.size === 0) map.delete(key);
}

function readMessage(text: string): { readonly gateway: string; readonly told: readonly Whereabouts[] } | undefined {
  try {
    const { gateway, told } = JSON.parse(text) as { gateway: unknown; told: unknown };
    return typeof gateway === 'string' && Array.isArray(told) && told.every(isAboutPlace)
      ? { gateway, told }
      : undefined;
  } catch {
    return undefined;
  }
}

const isAboutPlace = (value: unknown): value is Whereabouts =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  Array.isArray(value[1]) &&
  value[1].length <= maxPresent &&
  value[1].every((user) => Array.isArray(user) && typeof user[0] === 'string' && typeof user[1] === 'boolean');
