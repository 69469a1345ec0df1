import { waitFor } from '@patchbay/testkit';
import { customers, numbers, type Demo } from './start-demo';

/** Texts of one day, some in another script and direction or with emoji. */
export async function converse(demo: Demo): Promise<void> {
  const send = async (conversation: string, body: string) => {
    await demo.api(
      'ana',
      `mutation { sendMessage(input: { conversationId: "${conversation}", body: ${JSON.stringify(body)} }) { message { id } userErrors { message } } }`,
    );
    await waitFor(async () =>
      (await demo.api('ana', `{ conversation(id: "${conversation}") { lastMessage { body status } } }`)).includes(
        '"DELIVERED"',
      ),
    );
  };
  const conversationOf = (body: string) =>
    waitFor(async () => {
      const { conversations } = JSON.parse(
        await demo.api('ana', '{ conversations { edges { node { id lastMessage { body } } } } }'),
      ) as {
        conversations: { edges: { node: { id: string; lastMessage: { body: string } } }[] };
      };
      return conversations.edges.find(({ node }) => node.lastMessage.body === body)?.node.id;
    });
  await demo.text(customers.stranger, numbers.ana, 'שלום, אתם מוכרים גם תה?');
  await demo.text('+13125550142', numbers.ana, 'Our grinder broke again 😩 Can somebody have a look this week?');
  await demo.text(customers.harbor, numbers.west, 'Who do I talk to about next year?');
  await demo.text(customers.maya, numbers.ana, 'Hi Ana, do you still have the dark roast?');
  const maya = await conversationOf('Hi Ana, do you still have the dark roast?');
  await send(maya, 'Hi Maya! We do: the Sumatra came in on Monday. How much do you need?');
  await demo.text(customers.maya, numbers.ana, 'Two sacks, and the decaf if there is any');
  await conversationOf('Two sacks, and the decaf if there is any');
  await send(maya, 'Both are yours ☕ Shall we deliver on Thursday morning, as usual?');
  await demo.text(customers.maya, numbers.ana, 'Perfect, thank you');
  await conversationOf('Perfect, thank you');
}
