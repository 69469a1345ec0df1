import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
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
  return {
    socket,
    fetcher: createGraphiQLFetcher({ url: '/graphql', headers, wsClient: socket, enableIncrementalDelivery: false }),
  };
}
