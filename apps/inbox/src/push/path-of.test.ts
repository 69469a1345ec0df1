import { pathOf } from './path-of';

test('a notification leads to its conversation, one of an alarm to the health of the installation', () => {
  expect(pathOf({ kind: 'NEW_MESSAGE', conversationId: '1' })).toBe('/c/1');
  for (const kind of ['ALARM_BEGAN', 'ALARM_ENDED', 'WEBHOOK_SUSPENDED'] as const)
    expect(pathOf({ kind, conversationId: null })).toBe('/admin/health');
  expect(pathOf({ kind: 'NEW_MESSAGE', conversationId: null })).toBeNull();
});
