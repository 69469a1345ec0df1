import { messageStatusOf, movesForward, type MessageStatus } from '@patchbay/messaging';
import { describeVectors } from '@patchbay/testkit';
import { formType } from './form';
import { problemOf } from './problems';
import { faultOfSignature } from '@patchbay/service-kit';
import { readTelesignCallback } from './telesign/callback';
import { isSignedByTelesign, telesignAuthorization } from './telesign/signature';
import { twilioReport } from './twilio/callback';
import { isSignedByTwilio } from './twilio/signature';
import { createTwilioCarrier } from './twilio/twilio-carrier';
import { readVonageCallback } from './vonage/callback';
import { faultOfToken, isSignedByVonage } from './vonage/signature';

/*
 * Cases that others published, of which the folder is named by CONFORMANCE_VECTORS. A carrier that comes to be served
 * gets the file of its protocol here.
 */
interface StandardWebhooksVectors {
  readonly secret: string;
  readonly cases: readonly {
    readonly id: string;
    readonly secret?: string;
    /** In seconds. */
    readonly now: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly valid: boolean;
  }[];
  /** Signed with a key pair, which none of our carriers does: we don't know that version. */
  readonly asymmetric: readonly {
    readonly id: string;
    readonly webhook_id: string;
    readonly timestamp: number;
    readonly body: string;
    readonly signature: string;
  }[];
}

describeVectors<StandardWebhooksVectors>('standard-webhooks.json', ({ secret, cases, asymmetric }) => {
  test.each(cases)('$id: $valid', ({ secret: ownSecret, headers, body, now, valid }) => {
    expect(faultOfSignature([ownSecret ?? secret], headers, Buffer.from(body), new Date(now * 1_000)) === null).toBe(
      valid,
    );
  });

  test.each(asymmetric)('$id is refused', ({ webhook_id: id, timestamp, body, signature }) => {
    const headers = { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature };
    expect(faultOfSignature([secret], headers, Buffer.from(body), new Date(timestamp * 1_000))).toBe(
      'no signature matches',
    );
  });
});

interface TwilioSignatures {
  readonly published: readonly {
    readonly id: string;
    readonly token: string;
    readonly url: string;
    readonly params: Readonly<Record<string, string | readonly string[]>>;
    readonly signature?: string | null;
    readonly valid: boolean;
  }[];
  readonly published_body_hash: readonly {
    readonly id: string;
    readonly token: string;
    readonly url: string;
    readonly raw_body: string;
    readonly signature: string;
    readonly valid: boolean;
  }[];
}

describeVectors<TwilioSignatures>('twilio-signatures.json', ({ published, published_body_hash: withBody }) => {
  test.each(published)('$id: $valid', ({ token, url, params, signature, valid }) => {
    const fields = Object.entries(params).flatMap(([key, values]) =>
      [values].flat().map((value) => [key, value] as const),
    );
    expect(isSignedByTwilio(token, signature ?? undefined, url, Buffer.alloc(0), fields)).toBe(valid);
  });

  test.each(withBody)('$id: $valid', ({ token, url, raw_body: body, signature, valid }) => {
    expect(isSignedByTwilio(token, signature, url, Buffer.from(body), undefined)).toBe(valid);
  });
});

interface TwilioPayloads {
  readonly cases: readonly {
    readonly id: string;
    readonly content_type: string;
    readonly raw_form: string;
    readonly expect: {
      readonly text?: string | null;
      readonly from?: string;
      readonly status?: string;
      readonly error_code?: number;
      readonly media?: readonly string[];
      readonly provider_id?: string;
    } | null;
    readonly derived_signature: { readonly token: string; readonly url: string; readonly value: string };
  }[];
}

const carrierWords: Readonly<Record<string, string | null>> = { read: 'delivered' };

describeVectors<TwilioPayloads>('twilio-wire-payloads.json', ({ cases }) => {
  test.each(cases)(
    '$id',
    async ({
      content_type: contentType,
      raw_form: form,
      expect: expected,
      derived_signature: { token, url, value },
    }) => {
      const carrier = createTwilioCarrier({
        accountSid: new URLSearchParams(form).get('AccountSid') ?? 'AC1',
        authToken: token,
        apiUrl: '',
        webhookUrl: '',
        answersKeywords: true,
      });
      const rawBody = Buffer.from(form);
      const path = form.includes('MessageStatus=') ? 'status' : 'messages';
      const headers = { 'content-type': contentType, 'x-twilio-signature': value };
      expect(
        await carrier.receive({ method: 'POST', path, url, headers, rawBody, receivedAt: new Date() }),
      ).toMatchObject({ kind: 'accepted' });
      const event = carrier.read({ path, contentType, rawBody });
      if (event.kind === 'text') {
        if (typeof expected?.text === 'string') expect(event.body).toBe(expected.text);
        if (expected?.from !== undefined) expect(event.from).toBe(expected.from);
        if (expected?.provider_id !== undefined) expect(event.carrierMessageId).toBe(expected.provider_id);
        if (expected?.media !== undefined) expect(event.media.map((media) => media.url)).toEqual(expected.media);
      } else if (event.kind === 'status') {
        // One case has an unknown status.
        const word = expected?.status;
        expect(event.status).toBe(word === undefined ? null : (carrierWords[word] ?? word));
        if (expected?.error_code !== undefined)
          expect(event.problem).toMatchObject({ carrierCode: String(expected.error_code) });
      } else expect(form).toContain('whatsapp:');
    },
  );
});

interface TwilioStatuses {
  readonly message_status_enum: readonly string[];
  readonly error_codes: Readonly<Record<string, { readonly text: string | null; readonly retry_class_ours: string }>>;
  /** A status, followed by a colon and its code. */
  readonly out_of_order_sequences: readonly { readonly arrival: readonly string[]; readonly final: string }[];
}

describeVectors<TwilioStatuses>(
  'twilio-status-errors.json',
  ({ error_codes: codes, message_status_enum: words, out_of_order_sequences: sequences }) => {
    const told = (word: string) => twilioReport('SM1', null, word.split(':')[0] ?? '', word.split(':')[1]);

    test('every status of an outbound text is known', () => {
      expect(words.filter((word) => told(word).status === null)).toEqual(['receiving', 'received']);
    });

    test.each(sequences)('$arrival results in $final', ({ arrival, final }) => {
      const end = arrival.map(told).reduce<{ status: MessageStatus; code: string | null }>(
        (now, { status, problem }) => {
          const next = status === null ? now.status : messageStatusOf(status);
          return movesForward(now.status, next) ? { status: next, code: problem?.carrierCode ?? null } : now;
        },
        { status: 'SENDING', code: null },
      );
      const { status, problem } = told(final);
      expect(end).toEqual({ status: status && messageStatusOf(status), code: problem?.carrierCode ?? null });
    });

    test.each(
      Object.entries(codes).filter(
        ([, { retry_class_ours: way }]) => way.startsWith('permanent') || /^retry-(limited|later|next)/.test(way),
      ),
    )('%s has its own reason', (code) =>
      expect(problemOf(code)).toMatchObject({ carrierCode: code, reason: expect.not.stringContaining(code) }),
    );

    test('an opt-out is recognized by its code', () => {
      const optOuts = Object.entries(codes).filter(([, { retry_class_ours: way }]) => way.includes('optout'));
      expect(optOuts.map(([code]) => problemOf(code).isOptOut)).toEqual(optOuts.map(() => true));
    });
  },
);

interface TelesignVectors {
  readonly request: readonly {
    readonly id: string;
    readonly api_key: string;
    readonly customer_id: string;
    readonly method: 'GET' | 'POST';
    readonly content_type: string;
    readonly date: string;
    readonly nonce: string;
    readonly body: string;
    readonly resource: string;
    readonly authorization: string;
  }[];
  readonly callback: readonly {
    readonly id: string;
    readonly api_key: string;
    readonly raw_body: string;
    readonly signature: string;
    readonly valid: boolean;
  }[];
  readonly payloads: readonly {
    readonly id: string;
    readonly json: { readonly user_response?: { readonly mo_message: string } };
  }[];
}

describeVectors<TelesignVectors>('telesign-signatures.json', ({ request, callback, payloads }) => {
  test.each(request)(
    '$id',
    ({ api_key: key, customer_id: customer, content_type: contentType, authorization, ...rest }) => {
      expect(telesignAuthorization(customer, key, { ...rest, contentType })).toBe(authorization);
    },
  );

  test.each(callback)('$id: $valid', ({ api_key: key, raw_body: body, signature, valid }) => {
    for (const headers of [{ authorization: `TSA FFFF:${signature}` }, { 'x-ts-authorization': signature }])
      expect(isSignedByTelesign(key, headers, Buffer.from(body))).toBe(valid);
  });

  test.each(payloads)('$id is read', ({ id, json }) => {
    const event = readTelesignCallback(Buffer.from(JSON.stringify(json)));
    expect(event).toMatchObject(
      id.startsWith('mo_sms')
        ? { kind: 'text', body: json.user_response?.mo_message }
        : { kind: 'status', status: id === 'dlr-delivered' ? 'delivered' : 'failed' },
    );
  });
});

interface VonageVectors {
  readonly sms_sig: readonly {
    readonly id: string;
    readonly method: string;
    readonly secret: string;
    readonly params: Readonly<Record<string, string | number>>;
    readonly sig: string;
    readonly valid: boolean;
  }[];
  readonly jwt: readonly {
    readonly id: string;
    readonly token: string;
    readonly secret: string;
    readonly valid: boolean;
  }[];
}

describeVectors<VonageVectors>('vonage.json', ({ sms_sig: sms, jwt }) => {
  test.each(sms)('$id: $valid', ({ method, secret, params, sig, valid }) => {
    const fields = { ...Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)])), sig };
    expect(isSignedByVonage(secret, fields, method === 'md5hash')).toBe(valid);
    // A signature with one of the two methods is not valid for the other.
    expect(isSignedByVonage(secret, fields, method !== 'md5hash')).toBe(false);
  });

  test.each(jwt)('$id: signature $valid, but for another payload', async ({ token, secret, valid }) => {
    const fault = await faultOfToken(token, secret, 'a1b2c3d', Buffer.from('{}'), new Date(1_587_494_962_000));
    expect(fault).not.toBeNull();
    if (!valid) expect(fault).toMatch(/signature|Invalid/i);
    else expect(fault).not.toMatch(/signature/i);
  });
});

interface VonagePayloads {
  readonly cases: readonly {
    readonly id: string;
    readonly query?: string;
    readonly raw_form?: string;
    readonly expect: {
      readonly from?: string;
      readonly text?: string;
      readonly provider_id?: string;
      readonly status?: string;
    };
  }[];
}

describeVectors<VonagePayloads>('vonage-wire-payloads.json', ({ cases }) => {
  test.each(cases.filter(({ id }) => id !== 'url-check-no-params'))(
    '$id',
    ({ id, query, raw_form: form, expect: expected }) => {
      const event = readVonageCallback(
        id.startsWith('dlr') ? 'status' : 'messages',
        formType,
        Buffer.from(query ?? form ?? ''),
      );
      if (event.kind === 'status')
        expect(event.status).toBe(/^(delivered|failed|sent)/.exec(expected.status ?? '')?.[1] ?? null);
      else {
        const { from, text, provider_id: carrierMessageId } = expected;
        expect(event).toMatchObject(
          JSON.parse(JSON.stringify({ kind: 'text', from, body: text, carrierMessageId })) as object,
        );
      }
    },
  );
});
