import type { Answer, SimulatedNetwork } from '@patchbay/carriers';
import { BodyTooLarge, readBody, sendJson, type Handler, type Routes } from '@patchbay/service-kit';
import type { ServerResponse } from 'node:http';

const maxBodyBytes = 64 * 1024;

/** The simulated customers' phones, for trials, tests and front-end development. */
export function simulatorRoutes(network: SimulatedNetwork): Routes {
  return {
    '/simulator/texts': {
      POST: withJson((input) => network.sendText(input)),
      GET: (_request, response, url) => respond(response, network.listTexts(url.searchParams.get('number'))),
    },
    '/simulator/faults': { POST: withJson(async (input) => network.setFaults(input)) },
    '/simulator/sends': {
      GET: (_request, response, url) => respond(response, network.findSend(url.searchParams.get('messageId'))),
      POST: async (request, response) => {
        const rawBody = await readBody(request, response, maxBodyBytes);
        const answer = network.takeSend(request.headers as Record<string, string | undefined>, rawBody);
        if (answer === null) response.destroy();
        else respond(response, answer);
      },
    },
  };
}

function withJson(handle: (input: unknown) => Promise<Answer>): Handler {
  return async (request, response) => {
    let input: unknown;
    try {
      input = JSON.parse((await readBody(request, response, maxBodyBytes)).toString('utf8'));
    } catch (error) {
      const tooLarge = error instanceof BodyTooLarge;
      return sendJson(response, tooLarge ? 413 : 400, { error: tooLarge ? error.message : 'The body must be JSON.' });
    }
    respond(response, await handle(input));
  };
}

const respond = (response: ServerResponse, { status, body }: Answer) => sendJson(response, status, body);
