import { hookSecret, tokenSecret, type Installation } from '../installation/installation';
import type { Company } from '../company';
import type { Send, Text } from '../observations';
import { createApi, type Api } from './api';
import { createPacer } from './pacer';
import type { HookOptions } from './post-hook';
import { sendMessages } from './send-messages';
import { sendTexts } from './send-texts';

/** How the outside world reaches an installation. */
export interface World {
  readonly hooks: HookOptions;
  apiOf(user: string): Api;
  /** Answers that no client should get, with how often. */
  readonly strange: Map<string, number>;
  /** Ends all attempts. */
  end(): void;
}

export function createWorld({ gateways, ingresses }: Installation): World {
  let isOver = false;
  const strange = new Map<string, number>();
  const shared = {
    urls: gateways.map(({ url }) => url),
    tokenSecret,
    isOver: () => isOver,
    onStrange: (what: string) => void strange.set(what, (strange.get(what) ?? 0) + 1),
  };
  return {
    hooks: { urls: ingresses.map(({ url }) => url), secret: hookSecret, isOver: () => isOver },
    apiOf: (user) => createApi({ ...shared, user }),
    strange,
    end: () => (isOver = true),
  };
}

export interface Load {
  readonly texts: readonly Text[];
  readonly sends: readonly Send[];
  readonly done: Promise<unknown>;
  isOver(): boolean;
  /** Begins nothing more. */
  stop(): void;
}

/** Customers and sellers write, evenly over this time, or until all is written if that takes longer. */
export async function startLoad(
  company: Company,
  { hooks, apiOf }: World,
  options: { readonly texts: number; readonly sends: number; readonly spreadMs: number; readonly random: () => number },
): Promise<Load> {
  const { random, spreadMs } = options;
  const pacers = [createPacer(options.texts, spreadMs), createPacer(options.sends, spreadMs)] as const;
  const texts = sendTexts(company, pacers[0], hooks, random);
  const sends = await sendMessages(company, pacers[1], apiOf, random);
  let isOver = false;
  return {
    texts: texts.texts,
    sends: sends.sends,
    done: Promise.all([texts.done, sends.done]).then(() => (isOver = true)),
    isOver: () => isOver,
    stop: () => pacers.forEach((pacer) => pacer.stop()),
  };
}
