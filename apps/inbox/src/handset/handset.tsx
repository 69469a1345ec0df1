import { useEffect, useRef, useState } from 'react';
import { readableNumber, timeOf } from '../ui/format';
import { Problem } from '../ui/problem';
import { useHandset } from './use-handset';

type HandsetProps = { readonly conversationId: string | undefined; readonly onClose: () => void };

/** The customer's phone in a demo, connected to the simulated carrier. It starts over with each conversation: use its id as the key. */
export function Handset({ conversationId, onClose }: HandsetProps) {
  const { customer, customers, to, numbers, choose, texts, send, problem } = useHandset(conversationId);
  return (
    <aside className="panel handset" aria-label="The customer’s phone">
      <header className="handset-head">
        <select aria-label="Whose phone" value={customer} onChange={({ target }) => choose({ customer: target.value })}>
          {customers.map(([number, name]) => (
            <option key={number} value={number}>
              {name}
            </option>
          ))}
        </select>
        <span className="quiet">{readableNumber(customer)}</span>
        {numbers.length > 1 && (
          <select aria-label="Number to text" value={to} onChange={({ target }) => choose({ to: target.value })}>
            {numbers.map(({ id, name, number }) => (
              <option key={id} value={number}>
                to {name}
              </option>
            ))}
          </select>
        )}
        <button type="button" className="icon-button panel-close" aria-label="Close the phone" onClick={onClose}>
          ×
        </button>
      </header>
      <Texts texts={texts} />
      {problem !== null && <Problem>{problem}</Problem>}
      <TextForm canSend={to !== ''} onSend={send} />
    </aside>
  );
}

function Texts({ texts }: Pick<ReturnType<typeof useHandset>, 'texts'>) {
  const end = useRef<HTMLSpanElement>(null);
  useEffect(() => void end.current?.scrollIntoView({ block: 'nearest' }), [texts.length]);
  return (
    <div className="handset-texts" role="log" aria-label="Texts on the phone" tabIndex={0}>
      {texts.length === 0 && <p className="hint">This is the customer’s phone. Text a salesperson from here.</p>}
      {texts.map(({ id, direction, body, mediaUrls, at }) => (
        <p key={id} className="handset-text" data-sent={direction === 'SENT' || undefined} dir="auto">
          {body}
          {mediaUrls.map((url) => (
            <span key={url} className="quiet">
              {' '}
              {url}
            </span>
          ))}
          <time dateTime={at}>{timeOf(at)}</time>
        </p>
      ))}
      <span ref={end} />
    </div>
  );
}

type TextFormProps = { readonly canSend: boolean; readonly onSend: (body: string) => Promise<void> };

function TextForm({ canSend, onSend }: TextFormProps) {
  const [body, setBody] = useState('');
  const text = body.trim();
  return (
    <form
      className="composer-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (text === '') return;
        setBody('');
        void onSend(text);
      }}
    >
      <input
        aria-label="Text from the customer"
        placeholder="Text as the customer"
        dir="auto"
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <button type="submit" className="button button-primary" disabled={text === '' || !canSend}>
        Send
      </button>
    </form>
  );
}
