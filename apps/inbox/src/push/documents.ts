import { graphql } from '../generated';

export const PushPublicKeyDocument = graphql(`
  query PushPublicKey {
    pushPublicKey
  }
`);

export const RegisterPushDocument = graphql(`
  mutation RegisterPush($input: PushSubscriptionInput!) {
    registerPushSubscription(input: $input) { subscriptionId userErrors { code message } }
  }
`);

export const RemovePushDocument = graphql(`
  mutation RemovePush($endpoint: String!) {
    removePushSubscription(endpoint: $endpoint) { subscriptionId userErrors { code message } }
  }
`);

export const PreferencesDocument = graphql(`
  query Preferences {
    notificationPreferences { id mutedKinds mutedPhoneNumbers { id } hasSound showsText }
  }
`);

export const UpdatePreferencesDocument = graphql(`
  mutation UpdatePreferences($input: NotificationPreferencesInput!) {
    updateNotificationPreferences(input: $input) {
      preferences { id mutedKinds mutedPhoneNumbers { id } hasSound showsText }
      userErrors { code message }
    }
  }
`);
