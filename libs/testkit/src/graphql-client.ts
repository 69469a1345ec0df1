export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
}

export interface GraphqlClient {
  /** Returns the whole answer, with errors. */
  ask<Data = never>(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<Data>>;
  /** Returns the data. Throws on errors. */
  run<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
}

/** An HTTP client of the API. Without a token, it is anonymous. */
export function createGraphqlClient(gatewayUrl: string, token?: string): GraphqlClient {
  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer<Data>> => {
    const response = await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<GraphqlAnswer<Data>, 'status'>) };
  };
  return {
    ask,
    async run<Data>(query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await ask<Data>(query, variables);
      if (errors !== undefined) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
      return data;
    },
  };
}
