/**
 * @generated SignedSource<<4481e645d79918485afaf0594698dc34>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type MessageDirection = "INBOUND" | "OUTBOUND" | "%future added value";
export type MessageStatus = "CANCELED" | "DELIVERED" | "FAILED" | "QUEUED" | "RECEIVED" | "SCHEDULED" | "SENDING" | "SENT" | "UNDELIVERED" | "%future added value";
export type inboxEventsSubscription$variables = {
  after?: string | null | undefined;
};
export type inboxEventsSubscription$data = {
  readonly events: {
    readonly __typename: string;
    readonly conversation?: {
      readonly id: string;
      readonly lastMessage: {
        readonly body: string;
        readonly id: string;
      } | null | undefined;
      readonly lastMessageAt: string | null | undefined;
      readonly record: {
        readonly id: string;
        readonly name: string;
      };
      readonly unreadCount: number;
    };
    readonly conversationId?: string;
    readonly cursor: string;
    readonly edge?: {
      readonly cursor: string;
      readonly node: {
        readonly id: string;
      };
    };
    readonly message?: {
      readonly body: string;
      readonly conversation: {
        readonly id: string;
        readonly lastMessage: {
          readonly body: string;
          readonly id: string;
        } | null | undefined;
        readonly lastMessageAt: string | null | undefined;
        readonly record: {
          readonly id: string;
          readonly name: string;
        };
        readonly unreadCount: number;
      };
      readonly createdAt: string;
      readonly direction: MessageDirection;
      readonly id: string;
      readonly status: MessageStatus;
    };
    readonly notification?: {
      readonly id: string;
    };
    readonly unreadCount?: number;
  };
};
export type inboxEventsSubscription = {
  response: inboxEventsSubscription$data;
  variables: inboxEventsSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "after"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "after",
    "variableName": "after"
  },
  {
    "kind": "Literal",
    "name": "kinds",
    "value": [
      "MESSAGE_ADDED",
      "MESSAGE_UPDATED",
      "CONVERSATION_UPDATED",
      "CONVERSATION_READ",
      "CONVERSATION_LEFT",
      "NOTIFICATION_ADDED",
      "NOTIFICATIONS_READ",
      "MESSAGES_MOVED",
      "VIEWER_UPDATED"
    ]
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "cursor",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "body",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "direction",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "createdAt",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "unreadCount",
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "lastMessageAt",
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "concreteType": "Message",
  "kind": "LinkedField",
  "name": "lastMessage",
  "plural": false,
  "selections": [
    (v4/*:: as any*/),
    (v5/*:: as any*/)
  ],
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "concreteType": "Conversation",
  "kind": "LinkedField",
  "name": "conversation",
  "plural": false,
  "selections": [
    (v4/*:: as any*/),
    (v9/*:: as any*/),
    (v10/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": null,
      "kind": "LinkedField",
      "name": "record",
      "plural": false,
      "selections": [
        (v4/*:: as any*/),
        (v11/*:: as any*/)
      ],
      "storageKey": null
    },
    (v12/*:: as any*/)
  ],
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": null,
  "concreteType": "Message",
  "kind": "LinkedField",
  "name": "message",
  "plural": false,
  "selections": [
    (v4/*:: as any*/),
    (v5/*:: as any*/),
    (v6/*:: as any*/),
    (v7/*:: as any*/),
    (v8/*:: as any*/),
    (v13/*:: as any*/)
  ],
  "storageKey": null
},
v15 = [
  (v4/*:: as any*/)
],
v16 = {
  "alias": null,
  "args": null,
  "concreteType": "ConversationEdge",
  "kind": "LinkedField",
  "name": "edge",
  "plural": false,
  "selections": [
    (v3/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Conversation",
      "kind": "LinkedField",
      "name": "node",
      "plural": false,
      "selections": (v15/*:: as any*/),
      "storageKey": null
    }
  ],
  "storageKey": null
},
v17 = {
  "kind": "InlineFragment",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "conversationId",
      "storageKey": null
    }
  ],
  "type": "ConversationLeft",
  "abstractKey": null
},
v18 = {
  "kind": "InlineFragment",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Notification",
      "kind": "LinkedField",
      "name": "notification",
      "plural": false,
      "selections": (v15/*:: as any*/),
      "storageKey": null
    }
  ],
  "type": "NotificationAdded",
  "abstractKey": null
},
v19 = {
  "kind": "InlineFragment",
  "selections": [
    (v9/*:: as any*/)
  ],
  "type": "NotificationsRead",
  "abstractKey": null
},
v20 = {
  "alias": null,
  "args": null,
  "concreteType": "Conversation",
  "kind": "LinkedField",
  "name": "conversation",
  "plural": false,
  "selections": [
    (v4/*:: as any*/),
    (v9/*:: as any*/),
    (v10/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": null,
      "kind": "LinkedField",
      "name": "record",
      "plural": false,
      "selections": [
        (v2/*:: as any*/),
        (v4/*:: as any*/),
        (v11/*:: as any*/)
      ],
      "storageKey": null
    },
    (v12/*:: as any*/)
  ],
  "storageKey": null
},
v21 = {
  "alias": null,
  "args": null,
  "concreteType": "Message",
  "kind": "LinkedField",
  "name": "message",
  "plural": false,
  "selections": [
    (v4/*:: as any*/),
    (v5/*:: as any*/),
    (v6/*:: as any*/),
    (v7/*:: as any*/),
    (v8/*:: as any*/),
    (v20/*:: as any*/)
  ],
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "inboxEventsSubscription",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "events",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v14/*:: as any*/),
              (v16/*:: as any*/)
            ],
            "type": "MessageAdded",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v14/*:: as any*/)
            ],
            "type": "MessageUpdated",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v13/*:: as any*/),
              (v16/*:: as any*/)
            ],
            "type": "ConversationUpdated",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v13/*:: as any*/)
            ],
            "type": "ConversationRead",
            "abstractKey": null
          },
          (v17/*:: as any*/),
          (v18/*:: as any*/),
          (v19/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "inboxEventsSubscription",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "events",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v21/*:: as any*/),
              (v16/*:: as any*/)
            ],
            "type": "MessageAdded",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v21/*:: as any*/)
            ],
            "type": "MessageUpdated",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v20/*:: as any*/),
              (v16/*:: as any*/)
            ],
            "type": "ConversationUpdated",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v20/*:: as any*/)
            ],
            "type": "ConversationRead",
            "abstractKey": null
          },
          (v17/*:: as any*/),
          (v18/*:: as any*/),
          (v19/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "3697dc6ee65470c62942f2d14078aab9",
    "id": null,
    "metadata": {},
    "name": "inboxEventsSubscription",
    "operationKind": "subscription",
    "text": "subscription inboxEventsSubscription(\n  $after: Cursor\n) {\n  events(after: $after, kinds: [MESSAGE_ADDED, MESSAGE_UPDATED, CONVERSATION_UPDATED, CONVERSATION_READ, CONVERSATION_LEFT, NOTIFICATION_ADDED, NOTIFICATIONS_READ, MESSAGES_MOVED, VIEWER_UPDATED]) {\n    __typename\n    cursor\n    ... on MessageAdded {\n      message {\n        id\n        body\n        direction\n        status\n        createdAt\n        conversation {\n          id\n          unreadCount\n          lastMessageAt\n          record {\n            __typename\n            id\n            name\n          }\n          lastMessage {\n            id\n            body\n          }\n        }\n      }\n      edge {\n        cursor\n        node {\n          id\n        }\n      }\n    }\n    ... on MessageUpdated {\n      message {\n        id\n        body\n        direction\n        status\n        createdAt\n        conversation {\n          id\n          unreadCount\n          lastMessageAt\n          record {\n            __typename\n            id\n            name\n          }\n          lastMessage {\n            id\n            body\n          }\n        }\n      }\n    }\n    ... on ConversationUpdated {\n      conversation {\n        id\n        unreadCount\n        lastMessageAt\n        record {\n          __typename\n          id\n          name\n        }\n        lastMessage {\n          id\n          body\n        }\n      }\n      edge {\n        cursor\n        node {\n          id\n        }\n      }\n    }\n    ... on ConversationRead {\n      conversation {\n        id\n        unreadCount\n        lastMessageAt\n        record {\n          __typename\n          id\n          name\n        }\n        lastMessage {\n          id\n          body\n        }\n      }\n    }\n    ... on ConversationLeft {\n      conversationId\n    }\n    ... on NotificationAdded {\n      notification {\n        id\n      }\n    }\n    ... on NotificationsRead {\n      unreadCount\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "a7dd8e6872ad77e6084fa0a658cb4a76";

export default node;
