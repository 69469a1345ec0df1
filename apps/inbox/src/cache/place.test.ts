import { type ListFilter, matches, placeConversation, placeMessage } from './place';

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
const everything: ListFilter = {
  search: '',
  type: null,
  unreadOnly: false,
  view: 'all',
  phoneNumberId: null,
  sellerId: null,
};
const ids = (pages: readonly { readonly items: readonly { readonly id: string }[] }[]) =>
  pages.map(({ items }) => items.map(({ id }) => id).join(''));

describe('a list of conversations', () => {
  const pages = [
    { items: [conversation('a', 9), conversation('b', 8)], next: 'x' },
    { items: [conversation('c', 7), conversation('d', 6)], next: 'y' },
  ];

  test('has the most recent conversation at its top, once', () => {
    expect(ids(placeConversation(pages, conversation('c', 10), true))).toEqual(['cab', 'd']);
    expect(ids(placeConversation(pages, conversation('new', 10), true))).toEqual(['newab', 'cd']);
  });

  test('keeps a conversation in its place if its time did not change', () => {
    expect(ids(placeConversation(pages, conversation('c', 7), true))).toEqual(['ab', 'cd']);
  });

  test('leaves out a conversation after the last loaded one, unless the list is complete', () => {
    expect(ids(placeConversation(pages, conversation('z', 1), true))).toEqual(['ab', 'cd']);
    const all = [{ ...pages[0]! }, { ...pages[1]!, next: null }];
    expect(ids(placeConversation(all, conversation('z', 1), true))).toEqual(['ab', 'cdz']);
  });

  test('keeps a listed conversation that no longer matches, and adds none that does not match', () => {
    expect(ids(placeConversation(pages, conversation('a', 9), false))).toEqual(['ab', 'cd']);
    expect(ids(placeConversation(pages, conversation('new', 10), false))).toEqual(['ab', 'cd']);
  });

  test.each<[Partial<ListFilter>, boolean | null]>([
    [{}, true],
    [{ type: 'LEAD' }, false],
    [{ type: 'CONTACT' }, true],
    [{ unreadOnly: true }, false],
    [{ search: 'may' }, null],
  ])('matches a conversation with the filter %j: %s', (filter, isMatch) =>
    expect(matches({ ...everything, ...filter }, conversation('a', 1))).toBe(isMatch),
  );
});

describe('a message history', () => {
  const pages = [
    { items: [message('c', 3), message('d', 4)], next: 'x', later: null },
    { items: [message('a', 1), message('b', 2)], next: null, later: null },
  ];

  test('has a new message at its end', () => expect(ids(placeMessage(pages, message('e', 5)))).toEqual(['cde', 'ab']));
  test('sorts a late message into its place', () => {
    const later = placeMessage(pages, message('f', 6));
    expect(ids(placeMessage(later, message('e', 5)))).toEqual(['cdef', 'ab']);
  });
  test('leaves out a message older than what was loaded, unless the history is complete', () => {
    const part = [pages[0]!, { ...pages[1]!, next: 'y' }];
    expect(ids(placeMessage(part, message('0', 0)))).toEqual(['cd', 'ab']);
    expect(ids(placeMessage(part, message('between', 2.5)))).toEqual(['cd', 'abbetween']);
    expect(ids(placeMessage(pages, message('0', 0)))).toEqual(['cd', '0ab']);
    expect(ids(placeMessage([{ items: [], next: null, later: null }], message('a', 1)))).toEqual(['a']);
  });
  test('leaves out a message later than what was loaded', () => {
    const part = [{ ...pages[0]!, later: 'z' }, pages[1]!];
    expect(ids(placeMessage(part, message('e', 5)))).toEqual(['cd', 'ab']);
    expect(ids(placeMessage(part, message('between', 3.5)))).toEqual(['cbetweend', 'ab']);
  });
  test('has a message once, in its latest state, on any page', () => {
    const changed = placeMessage(pages, message('b', 2, 'DELIVERED'));
    expect(ids(changed)).toEqual(['cd', 'ab']);
    expect(changed[1]?.items[1]?.status).toBe('DELIVERED');
  });
});
