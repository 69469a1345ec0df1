import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { readVCard } from './vcard';

interface ContactCardProps {
  readonly url: string;
  /** How to save it. */
  readonly download: ReactNode;
}

/** A contact that came as a vCard, as text. What can't be read can still be saved. */
export function ContactCard({ url, download }: ContactCardProps) {
  const { data: contact } = useQuery({
    queryKey: ['contact', url.split('?')[0]],
    queryFn: async () => readVCard(await (await fetch(url)).text()),
    staleTime: Infinity,
    retry: false,
  });
  if (contact == null) return download;
  const { name, organization, phones, emails, addresses } = contact;
  return (
    <div className="contact">
      <strong dir="auto">{name}</strong>
      {organization !== null && <span dir="auto">{organization}</span>}
      <dl>
        {phones.map((phone) => (
          <Row
            key={phone}
            name={t({ message: 'Phone', context: 'contact' })}
            value={phone}
            href={`tel:${phone.replace(/[^\d+*#]/g, '')}`}
          />
        ))}
        {emails.map((email) => (
          <Row key={email} name={t`E-mail`} value={email} href={`mailto:${encodeURIComponent(email)}`} />
        ))}
        {addresses.map((address) => (
          <Row key={address} name={t`Address`} value={address} />
        ))}
      </dl>
      {download}
    </div>
  );
}

function Row({ name, value, href }: { readonly name: string; readonly value: string; readonly href?: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi>{href === undefined ? value : <a href={href}>{value}</a>}</bdi>
      </dd>
    </>
  );
}
