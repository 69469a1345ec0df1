import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useMe } from '../api/use-me';
import { conversationQuery } from '../conversation/conversation-query';
import { readableNumber, timeOf } from '../ui/format';

interface HandsetText {
  readonly id: string;
  readonly direction: 'RECEIVED' | 'SENT';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly mediaUrls: readonly string[];
  readonly at: string;
}

/** Customers of the demo company; any other number is somebody unknown, and makes a lead. */
const customers = [
  ['+13125550141', 'Maya Lindqvist'],
  ['+13125550140', 'Harbor Coffee'],
  ['+13125550199', 'Somebody new'],
] as const;
const lookAgainMs = 1_000;

/** The other end of the line, in a demo: the customer's phone, over the simulated carrier. */
export function Handset({
  conversationId,
  onClose,
}: {
  readonly conversationId: string | undefined;
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const { numbers } = useMe();
  // It is the phone of whom one talks with, until another is taken in hand.
  const { data: open } = useQuery({
    ...conversationQuery(conversationId ?? ''),
    enabled: conversationId !== undefined,
  });
  const [taken, setTaken] = useState<{
    readonly customer: string;
    readonly to: string;
    readonly during: string | undefined;
  } | null>(null);
  const [body, setBody] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const inHand = taken !== null && taken.during === conversationId ? taken : null;
  const customer = inHand?.customer ?? open?.customerNumber ?? customers[0][0];
  const ours = inHand?.to ?? open?.phoneNumber.number ?? numbers[0]?.number ?? '';
  const phones =
    open && !customers.some(([number]) => number === open.customerNumber)
      ? [[open.customerNumber, open.record.name] as const, ...customers]
      : customers;
  const take = (change: { readonly customer: string } | { readonly to: string }) =>
    setTaken({ customer, to: ours, during: conversationId, ...change });
  const key = ['handset', customer];
  const { data: texts } = useQuery({
    queryKey: key,
    queryFn: async () =>
      ((await (await fetch(`/demo/texts?number=${encodeURIComponent(customer)}`)).json()) as { texts: HandsetText[] })
        .texts,
    refetchInterval: lookAgainMs,
  });
  const conversation = texts?.filter((text) => text.from === ours || text.to === ours) ?? [];
  useEffect(() => {
    document.getElementById('handset-end')?.scrollIntoView({ block: 'nearest' });
  }, [conversation.length]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const words = body.trim();
    if (words === '') return;
    setBody('');
    const response = await fetch('/demo/texts', {
      method: 'POST',
      body: JSON.stringify({ from: customer, to: ours, body: words }),
    });
    setProblem(response.ok ? null : (((await response.json()) as { error?: string }).error ?? 'That did not work.'));
    await client.invalidateQueries({ queryKey: key });
  };

  return (
    <aside className="handset" aria-label="The customer's phone">
      <header className="handset-head">
        <select aria-label="Whose phone" value={customer} onChange={(event) => take({ customer: event.target.value })}>
          {phones.map(([number, name]) => (
            <option key={number} value={number}>
              {name}
            </option>
          ))}
        </select>
        <span className="quiet">{readableNumber(customer)}</span>
        {numbers.length > 1 && (
          <select aria-label="Number to text to" value={ours} onChange={(event) => take({ to: event.target.value })}>
            {numbers.map(({ id, name, number }) => (
              <option key={id} value={number}>
                to {name}
              </option>
            ))}
          </select>
        )}
        <button type="button" className="icon-button card-close" aria-label="Put the phone away" onClick={onClose}>
          ×
        </button>
      </header>
      <div className="handset-texts" role="log" aria-label="Texts on the phone" tabIndex={0}>
        {conversation.length === 0 && <p className="hint">This is the customer’s phone. Text your seller from here.</p>}
        {conversation.map((text) => (
          <p key={text.id} className="handset-text" data-sent={text.direction === 'SENT' || undefined} dir="auto">
            {text.body}
            {text.mediaUrls.map((url) => (
              <span key={url} className="quiet">
                {' '}
                {url}
              </span>
            ))}
            <time dateTime={text.at}>{timeOf(text.at)}</time>
          </p>
        ))}
        <span id="handset-end" />
      </div>
      {problem !== null && (
        <p role="alert" className="status-problem">
          {problem}
        </p>
      )}
      <form className="composer-box" onSubmit={(event) => void send(event)}>
        <input
          aria-label="Text from the customer"
          placeholder="Text as the customer"
          dir="auto"
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
        <button type="submit" className="button button-primary" disabled={body.trim() === '' || ours === ''}>
          Send
        </button>
      </form>
    </aside>
  );
}
