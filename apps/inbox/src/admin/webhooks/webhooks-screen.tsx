import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { adminKey, DataTable, Loaded, Screen } from '../parts';
import { readWebhooks, type Webhook } from './operations';
import { WebhookForm } from './webhook-form';
import { WebhookPage } from './webhook-page';
import { lagText, WebhookState } from './webhook-state';

const list = '/admin/webhooks';

export function WebhooksScreen({ id }: { readonly id: string | undefined }) {
  const query = useQuery({ queryKey: [adminKey, 'webhooks'], queryFn: readWebhooks, staleTime: 0 });
  if (id === 'new')
    return (
      <Screen title={t`Add a webhook`} back={list}>
        <WebhookForm />
      </Screen>
    );
  if (id !== undefined)
    return (
      <Loaded query={query}>
        {(webhooks) => {
          const webhook = webhooks.find((each) => each.id === id);
          if (webhook !== undefined) return <WebhookPage webhook={webhook} />;
          return (
            <Screen title={t`Webhook`} back={list}>
              <p className="hint">{t`This webhook does not exist anymore.`}</p>
            </Screen>
          );
        }}
      </Loaded>
    );
  return (
    <Screen
      isTop
      title={t`Webhooks`}
      back="/admin"
      actions={
        <Link href={`${list}/new`} className="button button-primary">
          {t`Add webhook`}
        </Link>
      }
    >
      <Loaded query={query}>{(webhooks) => <WebhookTable webhooks={webhooks} />}</Loaded>
    </Screen>
  );
}

function WebhookTable({ webhooks }: { readonly webhooks: readonly Webhook[] }) {
  return (
    <DataTable
      label={t`Webhooks`}
      rows={webhooks}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `${list}/${id}`}
      empty={t`No webhooks yet. One tells another system of what happens here.`}
      columns={[
        { title: t`Address`, cell: ({ url }) => <bdi dir="ltr">{url}</bdi> },
        { title: t`State`, cell: ({ state }) => <WebhookState state={state} /> },
        { title: t`Behind by`, cell: ({ lagSeconds }) => lagText(lagSeconds), isSecondary: true },
        {
          title: t`Service account`,
          cell: ({ serviceAccount }) => <bdi>{serviceAccount.name}</bdi>,
          isSecondary: true,
        },
      ]}
    />
  );
}
