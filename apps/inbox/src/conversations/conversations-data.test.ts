import { belongsTo, placeConversation, placeMessage, type ListFilter } from './conversations-data';

type Conversation = Parameters<typeof placeConversation>[1];
type Message = Parameters<typeof placeMessage>[1];

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, minute * 60)).toISOString();
const conversation = (id: string, minute: number, more: Partial<Conversation> = {}) =>
  ({
    id,
    updatedAt: at(minute),
    unreadCount: 0,
    record: { id: 'r', type: 'CONTACT', name: 'R' },
    ...more,
  }) as Conversation;
const message = (id: string, minute: number, status = 'SENT') => ({ id, createdAt: at(minute), status }) as Message;
const everything: ListFilter = { search: '', type: null, unreadOnly: false };
const ids = (pages: readonly { readonly items: readonly { readonly id: string }[] }[]) =>
  pages.map(({ items }) => items.map(({ id }) => id).join(''));

describe('a list of conversations', () => {
  const pages = [
    { items: [conversation('a', 9), conversation('b', 8)], next: 'x' },
    { items: [conversation('c', 7), conversation('d', 6)], next: 'y' },
  ];

  test('has the one talked in last at its top, once', () => {
    expect(ids(placeConversation(pages, conversation('c', 10), true))).toEqual(['cab', 'd']);
    expect(ids(placeConversation(pages, conversation('new', 10), true))).toEqual(['newab', 'cd']);
  });

  test('leaves one in its place that only changed', () => {
    expect(ids(placeConversation(pages, conversation('c', 7), true))).toEqual(['ab', 'cd']);
  });

  test('does not take in one that comes behind what was read so far, unless that was all', () => {
    expect(ids(placeConversation(pages, conversation('z', 1), true))).toEqual(['ab', 'cd']);
    const all = [{ ...pages[0]! }, { ...pages[1]!, next: null }];
    expect(ids(placeConversation(all, conversation('z', 1), true))).toEqual(['ab', 'cdz']);
  });

  test('keeps one that no longer belongs, while it is looked at, and takes in none that does not', () => {
    expect(ids(placeConversation(pages, conversation('a', 9), false))).toEqual(['ab', 'cd']);
    expect(ids(placeConversation(pages, conversation('new', 10), false))).toEqual(['ab', 'cd']);
  });

  test.each<[Partial<ListFilter>, boolean | null]>([
    [{}, true],
    [{ type: 'LEAD' }, false],
    [{ type: 'CONTACT' }, true],
    [{ unreadOnly: true }, false],
    [{ search: 'may' }, null],
  ])('%j: %s', (filter, belongs) =>
    expect(belongsTo({ ...everything, ...filter }, conversation('a', 1))).toBe(belongs),
  );
});

describe('a history', () => {
  const pages = [
    { items: [message('c', 3), message('d', 4)], before: 'x' },
    { items: [message('a', 1), message('b', 2)], before: null },
  ];

  test('has a new message at its end', () => expect(ids(placeMessage(pages, message('e', 5)))).toEqual(['cde', 'ab']));
  test('has an event that was overtaken in its place', () => {
    const later = placeMessage(pages, message('f', 6));
    expect(ids(placeMessage(later, message('e', 5)))).toEqual(['cdef', 'ab']);
  });
  test('reaches back to what was read in: what is older is left to be read, and is never put at its end', () => {
    const part = [pages[0]!, { ...pages[1]!, before: 'y' }];
    expect(ids(placeMessage(part, message('0', 0)))).toEqual(['cd', 'ab']);
    expect(ids(placeMessage(part, message('between', 2.5)))).toEqual(['cd', 'abbetween']);
    expect(ids(placeMessage(pages, message('0', 0)))).toEqual(['cd', '0ab']);
    expect(ids(placeMessage([{ items: [], before: null }], message('a', 1)))).toEqual(['a']);
  });
  test('has a message once, as it is now, on whichever page it is', () => {
    const changed = placeMessage(pages, message('b', 2, 'DELIVERED'));
    expect(ids(changed)).toEqual(['cd', 'ab']);
    expect(changed[1]?.items[1]?.status).toBe('DELIVERED');
  });
});
