import { namePlace, type PushWords, textsOfPush } from './push-content';

const german: PushWords = {
  language: 'de',
  kinds: {
    NEW_MESSAGE: { title: `Neue SMS von ${namePlace}`, body: null },
    ASSIGNED: { title: `Sie kümmern sich um ${namePlace}`, body: 'Die Unterhaltung wurde Ihnen zugewiesen.' },
  },
};
const text = { kind: 'NEW_MESSAGE', name: 'Maya', title: 'Maya', body: 'Hi' } as const;
const assigned = { kind: 'ASSIGNED', name: 'Maya', title: 'You take care of Maya now', body: 'Ben did it.' } as const;

test('a text is shown as it is, in every language', () => {
  for (const words of [null, german]) expect(textsOfPush(text, words)).toEqual({ title: 'Maya', body: 'Hi' });
});

test('without its words, a text is announced in the language of the page', () => {
  const hidden = { ...text, title: 'New text from Maya', body: '' };
  expect(textsOfPush(hidden, null).title).toBe('New text from Maya');
  expect(textsOfPush(hidden, german)).toEqual({ title: 'Neue SMS von Maya', body: '' });
});

test('other kinds are said in the language of the page', () => {
  expect(textsOfPush(assigned, null)).toEqual({ title: assigned.title, body: assigned.body });
  expect(textsOfPush(assigned, german)).toEqual({
    title: 'Sie kümmern sich um Maya',
    body: 'Die Unterhaltung wurde Ihnen zugewiesen.',
  });
});

test('what names nobody, or has no translation, is in the server’s words', () => {
  const nobody = { ...assigned, name: null, title: 'A conversation was assigned to you' };
  expect(textsOfPush(nobody, german).title).toBe(nobody.title);
  expect(textsOfPush({ ...assigned, kind: 'MENTIONED' }, german).title).toBe(assigned.title);
});
