export interface PreparedOperation {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What a front-end developer asks for first. The numbers are those of the demo. */
export const operations: readonly [PreparedOperation, ...PreparedOperation[]] = [
  {
    name: 'Who am I',
    query: `query WhoAmI {
  me {
    id
    name
    role
  }
}
`,
  },
  {
    name: 'Latest conversations',
    query: `query Conversations($first: Int!, $after: Cursor) {
  conversations(first: $first, after: $after) {
    edges {
      node {
        id
        customerNumber
        unreadCount
        record {
          name
        }
        lastMessage {
          body
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
    variables: { first: 10 },
  },
  {
    name: 'Messages of a conversation',
    query: `query Messages($id: ID!) {
  conversation(id: $id) {
    messages(last: 20) {
      edges {
        node {
          id
          direction
          body
          status
        }
      }
    }
  }
}
`,
    variables: { id: 'copy one from "Latest conversations"' },
  },
  {
    name: 'Why a text goes to a record',
    query: `query Why($from: String!, $to: E164!) {
  simulateRouting(from: $from, to: $to) {
    decidedBy
    candidates {
      rank
      lostBy
      record {
        name
      }
    }
  }
}
`,
    variables: { from: '+13125550141', to: '+12025550101' },
  },
  {
    name: 'Find records',
    query: `query Records($search: String!) {
  records(search: $search, first: 10) {
    edges {
      node {
        id
        type
        name
      }
    }
  }
}
`,
    variables: { search: 'ma' },
  },
  {
    name: 'My numbers and notifications',
    query: `query Overview {
  phoneNumbers {
    id
    number
    name
  }
  notifications(first: 10) {
    unreadCount
    edges {
      node {
        id
        title
        body
      }
    }
  }
}
`,
  },
  {
    name: 'Preview a text',
    query: `query Preview($input: SendMessageInput!) {
  previewMessage(input: $input) {
    body
  }
}
`,
    variables: { input: { conversationId: 'copy one from "Latest conversations"', body: 'Yes, come by any time.' } },
  },
  {
    name: 'Send a text',
    query: `mutation Send($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
  }
}
`,
    variables: {
      input: {
        conversationId: 'copy one from "Latest conversations"',
        body: 'Yes, come by any time.',
        idempotencyKey: 'a-new-one-for-each-text',
      },
    },
  },
  {
    name: 'Hear new messages',
    query: `subscription Added($after: Cursor) {
  messageAdded(after: $after) {
    cursor
    message {
      direction
      body
      conversation {
        id
        unreadCount
      }
    }
  }
}
`,
  },
  {
    name: 'Hear changes of messages',
    query: `subscription Updated($after: Cursor) {
  messageUpdated(after: $after) {
    cursor
    message {
      id
      status
    }
  }
}
`,
  },
];
