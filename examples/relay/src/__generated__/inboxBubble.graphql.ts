/**
 * @generated SignedSource<<8c1c771ac566028f0fddcef03a3ae2c5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type MessageDirection = "INBOUND" | "OUTBOUND" | "%future added value";
export type MessageStatus = "CANCELED" | "DELIVERED" | "FAILED" | "QUEUED" | "RECEIVED" | "SCHEDULED" | "SENDING" | "SENT" | "UNDELIVERED" | "%future added value";
import { FragmentRefs } from "relay-runtime";
export type inboxBubble$data = {
  readonly body: string;
  readonly createdAt: string;
  readonly direction: MessageDirection;
  readonly id: string;
  readonly status: MessageStatus;
  readonly " $fragmentType": "inboxBubble";
};
export type inboxBubble$key = {
  readonly " $data"?: inboxBubble$data;
  readonly " $fragmentSpreads": FragmentRefs<"inboxBubble">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "inboxBubble",
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
  "type": "Message",
  "abstractKey": null
};

(node as any).hash = "72d33727026901cc27f7321b4f15d598";

export default node;
