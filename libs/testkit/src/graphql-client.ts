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
  /** The whole answer, errors and all. */
  ask<Data = never>(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<Data>>;
  /** The data; fails where there are errors. */
  run<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
}

/** A client of the API over HTTP; without a token, a stranger. */
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
