import type { PhoneText } from '@patchbay/persistence';
import type { HandsetText } from '@patchbay/carriers';
import { phoneTexts } from './phone-texts';

const [ours, maya] = ['+12025550101', '+13125550141'];
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute));
const stored = (id: string, minute: number, more: Partial<PhoneText> = {}): PhoneText => ({
  ...{ id, carrierMessageId: null, direction: 'INBOUND', number: ours, customerNumber: maya, body: id, media: [] },
  at: at(minute),
  ...more,
});
const live = (id: string, minute: number, more: Partial<HandsetText> = {}): HandsetText => ({
  ...{ id, direction: 'SENT', from: maya, to: ours, body: id, mediaUrls: [], messageId: null },
  at: at(minute).toISOString(),
  ...more,
});
const urlOf = ({ fileId, url }: { readonly fileId?: string; readonly url: string }) =>
  fileId ? `/files/${fileId}` : url;

test('a phone has what was texted before the network started, oldest first, with its files', () => {
  const picture = { url: '', contentType: 'image/jpeg', fileId: 'roof' };
  const latestFirst = [stored('second', 2, { direction: 'OUTBOUND' }), stored('first', 1, { media: [picture] })];
  expect(phoneTexts(latestFirst, [], urlOf)).toEqual([
    live('first', 1, { mediaUrls: ['/files/roof'] }),
    live('second', 2, { direction: 'RECEIVED', from: ours, to: maya, messageId: 'second' }),
  ]);
});

test('what both know is one text, and what is on its way is there', () => {
  const texts = phoneTexts(
    [stored('answer', 2, { direction: 'OUTBOUND' }), stored('question', 1, { carrierMessageId: 'SIM1' })],
    [
      live('SIM1', 1),
      live('SIM2', 2, { direction: 'RECEIVED', from: ours, to: maya, messageId: 'answer' }),
      live('SIM3', 3),
    ],
    urlOf,
  );
  expect(texts.map(({ id }) => id)).toEqual(['SIM1', 'SIM2', 'SIM3']);
});
