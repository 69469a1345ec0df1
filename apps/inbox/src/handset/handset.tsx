import { t } from '@lingui/core/macro';
import { Fragment, useEffect, useRef, useState } from 'react';
import { isolated } from '../language';
import { dayOf, isSameDay, timeOf } from '../ui/format';
import { PhoneNumber } from '../ui/phone-number';
import { Problem } from '../ui/problem';
import { useHandset } from './use-handset';

type HandsetProps = { readonly conversationId: string | undefined; readonly onClose: () => void };

/** The customer's phone in a demo, connected to the simulated carrier. It starts over with each conversation: use its id as the key. */
export function Handset({ conversationId, onClose }: HandsetProps) {
  const { customer, customers, to, numbers, choose, texts, send, problem } = useHandset(conversationId);
  return (
    <aside className="panel handset" aria-label={t`The customer’s phone`}>
      <header className="handset-head">
        <select
          aria-label={t`Whose phone`}
          value={customer}
          onChange={({ target }) => choose({ customer: target.value })}
        >
          {customers.map(([number, name]) => (
            <option key={number} value={number}>
              {name}
            </option>
          ))}
        </select>
        <span className="quiet">
          <PhoneNumber>{customer}</PhoneNumber>
        </span>
        <select aria-label={t`Number to text`} value={to} onChange={({ target }) => choose({ to: target.value })}>
          {numbers.map(({ id, name, number }) => (
            <option key={id} value={number}>
              {toText(name)}
            </option>
          ))}
        </select>
        <button type="button" className="icon-button panel-close" aria-label={t`Close the phone`} onClick={onClose}>
          ×
        </button>
      </header>
      <Texts texts={texts} />
      {problem !== null && <Problem>{problem}</Problem>}
      <TextForm canSend={to !== ''} onSend={send} />
    </aside>
  );
}

function toText(own: string): string {
  const name = isolated(own);
  return t`to ${name}`;
}

function Texts({ texts }: Pick<ReturnType<typeof useHandset>, 'texts'>) {
  const end = useRef<HTMLSpanElement>(null);
  useEffect(() => void end.current?.scrollIntoView({ block: 'nearest' }), [texts.length]);
  return (
    <div className="handset-texts" role="log" aria-label={t`Texts on the phone`} tabIndex={0}>
      {texts.length === 0 && <p className="hint">{t`This is the customer’s phone. Text a salesperson from here.`}</p>}
      {texts.map(({ id, direction, body, mediaUrls, at }, index) => {
        const before = texts[index - 1];
        return (
          <Fragment key={id}>
            {(before === undefined || !isSameDay(before.at, at)) && <h3 className="day">{dayOf(at)}</h3>}
            <p className="handset-text" data-sent={direction === 'SENT' || undefined} dir="auto">
              {body}
              {mediaUrls.map((url) => (
                <ReceivedFile key={url} url={url} />
              ))}
              <time dateTime={at}>{timeOf(at)}</time>
            </p>
          </Fragment>
        );
      })}
      <span ref={end} />
    </div>
  );
}

/** Through the gateway: the page may load nothing from the carrier's address, or from any other. */
function ReceivedFile({ url }: { readonly url: string }) {
  const { pathname, href, origin } = new URL(url, location.href);
  const isOnNetwork = pathname.startsWith('/files/');
  const shown = isOnNetwork ? `/demo${pathname}` : href;
  const canShow = isOnNetwork || origin === location.origin;
  return canShow && /\.(jpg|png|gif|webp)$/.test(pathname) ? (
    <img className="media" src={shown} alt={t`Received picture`} />
  ) : (
    <a href={shown} target="_blank" rel="noopener noreferrer">
      {pathname.split('/').at(-1)}
    </a>
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
        aria-label={t`Text from the customer`}
        placeholder={t`Text as the customer`}
        dir="auto"
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <button type="submit" className="button button-primary" disabled={text === '' || !canSend}>
        {t`Send`}
      </button>
    </form>
  );
}
