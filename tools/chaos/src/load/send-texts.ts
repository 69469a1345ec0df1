import type { Company } from '../company';
import type { Text } from '../observations';
import { shuffle } from '../random';
import type { createPacer } from './pacer';
import { postHook, type HookOptions } from './post-hook';

type Pacer = ReturnType<typeof createPacer>;
type Changing<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/**
 * Customers text their sellers. A customer's next text goes out when the one before was acknowledged, so its order is
 * certain. Returns the log, which grows, and when all are done.
 */
export function sendTexts(
  company: Company,
  pacer: Pacer,
  hooks: HookOptions,
  random: () => number,
): { readonly texts: readonly Text[]; readonly done: Promise<unknown> } {
  const texts: Changing<Text>[] = [];
  const customers = company.sellers.flatMap((seller) => seller.customers.map(({ number }) => ({ seller, number })));
  const free = shuffle(random, customers).map((customer) => ({ ...customer, places: 0 }));
  const write = async () => {
    for (;;) {
      const customer = free.shift();
      if (customer === undefined || !(await pacer.next())) return;
      const { seller, number, places } = customer;
      const n = texts.length;
      const text: Changing<Text> = {
        body: `Question ${n} of ${number}`,
        eventId: `in-${n}`,
        from: number,
        to: seller.number,
        seller: seller.name,
        place: places,
        acknowledgedAt: null,
      };
      texts.push(text);
      customer.places += 1;
      const data = { id: `text-${n}`, from: text.from, to: text.to, text: text.body };
      text.acknowledgedAt = await postHook(hooks, text.eventId, { type: 'message.received', data }, n % 2);
      // People write several texts in a row: only those that wait together can change places.
      if (random() < 0.5) free.unshift(customer);
      else free.push(customer);
    }
  };
  // Half of the customers wait at any time, so the order of turns varies.
  const writers = Math.max(1, Math.min(64, Math.floor(customers.length / 2)));
  return { texts, done: Promise.all(Array.from({ length: writers }, write)) };
}
