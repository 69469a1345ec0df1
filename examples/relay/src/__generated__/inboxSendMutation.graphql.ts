/**
 * @generated SignedSource<<3f1724c532b740e5696facfafb104a88>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type MessageDirection = "INBOUND" | "OUTBOUND" | "%future added value";
export type MessageStatus = "CANCELED" | "DELIVERED" | "FAILED" | "QUEUED" | "RECEIVED" | "SCHEDULED" | "SENDING" | "SENT" | "UNDELIVERED" | "%future added value";
export type SendMessageInput = {
  body?: string | null | undefined;
  cancelIfCustomerReplies?: boolean | null | undefined;
  confirmedWords?: ReadonlyArray<string> | null | undefined;
  conversationId?: string | null | undefined;
  deferInQuietHours?: boolean | null | undefined;
  expectedLastMessageId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
  mediaUrls?: ReadonlyArray<string> | null | undefined;
  newLeadName?: string | null | undefined;
  phoneNumberId?: string | null | undefined;
  recordId?: string | null | undefined;
  sendAt?: string | null | undefined;
  templateId?: string | null | undefined;
  to?: string | null | undefined;
  uploadIds?: ReadonlyArray<string> | null | undefined;
};
export type inboxSendMutation$variables = {
  input: SendMessageInput;
};
export type inboxSendMutation$data = {
  readonly sendMessage: {
    readonly message: {
      readonly body: string;
      readonly createdAt: string;
      readonly direction: MessageDirection;
      readonly id: string;
      readonly status: MessageStatus;
    } | null | undefined;
    readonly userErrors: ReadonlyArray<{
      readonly message: string;
    }>;
  };
};
export type inboxSendMutation$rawResponse = {
  readonly sendMessage: {
    readonly message: {
      readonly body: string;
      readonly createdAt: string;
      readonly direction: MessageDirection;
      readonly id: string;
      readonly status: MessageStatus;
    } | null | undefined;
    readonly userErrors: ReadonlyArray<{
      readonly message: string;
    }>;
  };
};
export type inboxSendMutation = {
  rawResponse: inboxSendMutation$rawResponse;
  response: inboxSendMutation$data;
  variables: inboxSendMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "SendMessagePayload",
    "kind": "LinkedField",
    "name": "sendMessage",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Message",
        "kind": "LinkedField",
        "name": "message",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "body",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "direction",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "status",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "createdAt",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "UserError",
        "kind": "LinkedField",
        "name": "userErrors",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "message",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "inboxSendMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "inboxSendMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "51b23b4cc7fb7768bfb5ab2045a56796",
    "id": null,
    "metadata": {},
    "name": "inboxSendMutation",
    "operationKind": "mutation",
    "text": "mutation inboxSendMutation(\n  $input: SendMessageInput!\n) {\n  sendMessage(input: $input) {\n    message {\n      id\n      body\n      direction\n      status\n      createdAt\n    }\n    userErrors {\n      message\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "53f13eb0526d1663a4ea39df53c0e8a1";

export default node;
