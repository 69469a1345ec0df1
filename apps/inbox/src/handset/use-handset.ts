import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { conversationQuery } from '../conversations';
import { useMe } from '../directory';

interface HandsetText {
  readonly id: string;
  readonly direction: 'RECEIVED' | 'SENT';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly mediaUrls: readonly string[];
  readonly at: string;
}

/** Customers of the demo company. A text from any other number creates a lead. */
/* eslint-disable lingui/no-unlocalized-strings -- Names are the same in every language. */
const customers = [
  ['+13125550141', 'Maya Lindqvist'],
  ['+13125550140', 'Harbor Coffee'],
] as const;
/* eslint-enable lingui/no-unlocalized-strings */
const stranger = '+13125550199';

/** The phone is that of the customer in the open conversation, until the user picks another one. */
function usePhone(conversationId: string | undefined) {
  const { numbers } = useMe();
  const { data: open } = useQuery({
    ...conversationQuery(conversationId ?? ''),
    enabled: conversationId !== undefined,
  });
  const [choice, setChoice] = useState<{ readonly customer?: string; readonly to?: string }>({});
  const customer = choice.customer ?? open?.customerNumber ?? customers[0][0];
  const to = choice.to ?? open?.phoneNumber.number ?? numbers[0]?.number ?? '';
  const known = [...customers, [stranger, t`Someone new`] as const];
  const isKnown = !open || known.some(([number]) => number === open.customerNumber);
  return {
    customer,
    to,
    customers: isKnown ? known : [[open.customerNumber, open.record.name] as const, ...known],
    numbers,
    choose: (part: typeof choice) => setChoice({ customer, to, ...part }),
  };
}

export function useHandset(conversationId: string | undefined) {
  const client = useQueryClient();
  const phone = usePhone(conversationId);
  const { customer, to } = phone;
  const [problem, setProblem] = useState<string | null>(null);
  const queryKey = ['handset', customer];
  const { data: texts } = useQuery({
    queryKey,
    queryFn: async () =>
      ((await (await fetch(`/demo/texts?number=${encodeURIComponent(customer)}`)).json()) as { texts: HandsetText[] })
        .texts,
    refetchInterval: 1_000,
  });
  const send = async (body: string) => {
    const response = await fetch('/demo/texts', { method: 'POST', body: JSON.stringify({ from: customer, to, body }) });
    setProblem(response.ok ? null : (((await response.json()) as { error?: string }).error ?? t`Could not send.`));
    await client.invalidateQueries({ queryKey });
  };
  return { ...phone, texts: texts?.filter((text) => text.from === to || text.to === to) ?? [], send, problem };
}
