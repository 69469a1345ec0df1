import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { type DocumentNode, Kind, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { useEffect, useMemo, useState } from 'react';
import { operations } from './operations';
import { SignIn } from './sign-in';
import { readToken, storeToken } from './token';

const [first] = operations;
const socketUrl = `${window.location.origin.replace(/^http/, 'ws')}/graphql`;

/** GraphiQL with a bar above it: prepared operations, and who asks. */
export function Explorer() {
  const [token, setToken] = useState(readToken);
  const [chosen, choose] = useState(first);
  const { fetcher, socket } = useMemo(() => connect(token), [token]);
  useEffect(() => () => void socket.dispose(), [socket]);
  const signIn = (next: string | null) => {
    storeToken(next);
    setToken(next);
  };
  return (
    <>
      <header className="bar">
        <label>
          Prepared operation{' '}
          <select
            value={chosen.name}
            onChange={({ target }) => choose(operations.find(({ name }) => name === target.value) ?? first)}
          >
            {operations.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <SignIn token={token} onChange={signIn} />
        <a href="/schema.graphql">Schema</a>
      </header>
      <GraphiQL
        fetcher={fetcher}
        query={chosen.query}
        variables={chosen.variables === undefined ? '' : JSON.stringify(chosen.variables, null, 2)}
      />
    </>
  );
}

/** Queries over HTTP, subscriptions over a socket that opens with the first of them. */
function connect(token: string | null) {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const socket = createClient({ url: socketUrl, connectionParams: headers });
  const fetcher = createGraphiQLFetcher({
    url: '/graphql',
    headers,
    wsClient: socket,
    enableIncrementalDelivery: false,
  });
  return { socket, fetcher: readAgain(fetcher) };
}

/** GraphiQL reads the document a moment after it changed: until then it has the operations of the one before. */
const readAgain =
  (fetcher: Fetcher): Fetcher =>
  (params, options) => {
    const documentAST = readDocument(params.query);
    if (documentAST === undefined) return fetcher(params, options);
    const names = documentAST.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? []) : [],
    );
    const operationName = names.find((name) => name === params.operationName) ?? names[0];
    return fetcher({ ...params, operationName }, { ...options, documentAST });
  };

/** Undefined for one that does not parse: the gateway says why. */
function readDocument(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}
