/**
 * @generated SignedSource<<542ccd6df7219103d3950f3bfa14d9a5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type inboxCursorQuery$variables = Record<PropertyKey, never>;
export type inboxCursorQuery$data = {
  readonly eventCursor: string;
};
export type inboxCursorQuery = {
  response: inboxCursorQuery$data;
  variables: inboxCursorQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "eventCursor",
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "inboxCursorQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "inboxCursorQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "0e96ff31f9d6687ca483f51db75b451e",
    "id": null,
    "metadata": {},
    "name": "inboxCursorQuery",
    "operationKind": "query",
    "text": "query inboxCursorQuery {\n  eventCursor\n}\n"
  }
};
})();

(node as any).hash = "1c20e880a62c260fada8f387f815f56f";

export default node;
