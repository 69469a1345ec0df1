const ownState = 'It is about what the user has read or not sent yet, and concerns nobody else.';

/** Mutations without an entry in the audit log, and why. Every other mutation has one for each time that it changes something. */
export const notAudited: Readonly<Record<string, string>> = {
  sendMessage: 'The message tells who sent it, and when.',
  carrierNumbers: 'It only asks the carrier.',
  createUpload: 'Nobody but the user sees the file before it is sent; the message tells then.',
  saveDraft: ownState,
  setTyping: 'Nothing is stored.',
  markConversationRead: ownState,
  markConversationUnread: ownState,
  markNotificationsRead: ownState,
  updateNotificationPreferences: 'It is about what the user is alerted of, and concerns nobody else.',
  testWebhookEndpoint: "The endpoint's attempts tell of it; nothing else changes.",
};
