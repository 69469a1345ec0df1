import { readEvent } from './event-versions';
import type { DomainEvent } from './events';

const owners = { numberOwner: { kind: 'team', id: 't1' }, recordOwner: { kind: 'user', id: 'u1' } } as const;
const text: DomainEvent = { type: 'message-added', messageId: 'm1', conversationId: 'c1', owners };

describe('readEvent', () => {
  it('reads the events of this release, and more fields of a later one', () => {
    const withMore = { ...text, language: 'es' };
    expect([readEvent(text), readEvent({ ...text, version: 1 } as DomainEvent)]).toEqual([
      text,
      { ...text, version: 1 },
    ]);
    expect(readEvent(withMore)).toBe(withMore);
  });

  it('leaves unknown types, and later versions, to those who know them', () => {
    expect(readEvent({ type: 'call-missed', callId: 'c1' } as unknown as DomainEvent)).toBeNull();
    expect(readEvent({ type: 'toString' } as unknown as DomainEvent)).toBeNull();
    expect(readEvent({ type: 'message-added', version: 2, message: {} } as unknown as DomainEvent)).toBeNull();
  });

  it('takes a later version of a change of rights for a change of all rights', () => {
    const later = { type: 'viewer-updated', version: 2, groups: ['g1'] } as unknown as DomainEvent;
    expect(readEvent(later)).toEqual({ type: 'access-changed' });
  });
});
