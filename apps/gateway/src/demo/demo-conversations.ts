import type { RecordInput } from '@patchbay/messaging';

/*
 * Two weeks of the demo company, which fits out cafés, shops and practices. Times are relative, so the demo never looks old.
 */

/** Who wrote a line: the customer, or a user by external id. */
type Author = 'customer' | 'ana' | 'ben' | 'chloe' | 'dana';

interface Line {
  /** Since the line before. */
  readonly minutes: number;
  readonly by: Author;
  readonly body: string;
  /** What became of our text; it was delivered if this is missing. */
  readonly failure?: 'NOT_A_MOBILE' | 'UNREACHABLE';
  /** The customer's, by its name in `demo-pictures`. */
  readonly picture?: string;
}

export interface DemoConversation {
  readonly customer: string;
  /** Our number, by the external id of its user or team. */
  readonly number: 'ana' | 'ben' | 'chloe' | 'west' | 'east';
  /** The external id of the record that our first text was written to. A customer who texts first is routed. */
  readonly record?: string;
  /** The first line: at a time of an earlier day, or minutes before now. */
  readonly began: { readonly daysAgo: number; readonly at: string } | { readonly minutesAgo: number };
  readonly lines: readonly Line[];
  readonly note?: { readonly by: Author; readonly body: string; readonly mention?: Author };
  readonly assignee?: Author;
  readonly work?: 'DONE' | 'SNOOZED';
  /** A text to send tomorrow morning. */
  readonly scheduled?: { readonly by: Author; readonly body: string };
  /** These users have not read the last text yet. */
  readonly unread?: boolean;
}

const customer = (minutes: number, body: string, picture?: string): Line => ({
  ...{ minutes, by: 'customer', body },
  ...(picture === undefined ? {} : { picture }),
});
const by =
  (author: Exclude<Author, 'customer'>) =>
  (minutes: number, body: string, failure?: Line['failure']): Line => ({
    ...{ minutes, by: author, body },
    ...(failure === undefined ? {} : { failure }),
  });
const ana = by('ana');
const ben = by('ben');
const chloe = by('chloe');
const dana = by('dana');
const day = 24 * 60;

const person = (
  externalId: string,
  name: string,
  owner: 'ana' | 'ben' | 'chloe' | 'west' | 'east',
  number: string,
): RecordInput => ({
  ...{ type: externalId.startsWith('l-') ? 'LEAD' : 'CONTACT', externalId, name },
  owner: owner === 'west' || owner === 'east' ? { teamExternalId: owner } : { userExternalId: owner },
  phones: [{ kind: 'MOBILE', number }],
});

/** Whom the company also knows. */
export const people: readonly RecordInput[] = [
  person('c-priya', 'Priya Nair', 'ana', '+14155550112'),
  person('c-george', 'George Papadakis', 'ana', '+14155550113'),
  person('c-lena', 'Lena Fischer', 'ana', '+14155550114'),
  person('c-walt', 'Walt Jennings', 'ana', '+14155550115'),
  person('c-sofia', 'Sofia Marchetti', 'ana', '+14155550116'),
  person('c-kofi', 'Kofi Mensah', 'ana', '+14155550117'),
  person('l-rosa', 'Rosa Delgado', 'ana', '+14155550118'),
  person('c-emil', 'Emil Sørensen', 'ana', '+14155550119'),
  person('c-nadia', 'Nadia Petrova', 'ana', '+14155550121'),
  person('c-yusuf', 'يوسف منصور', 'ana', '+14155550122'),
  person('l-hank', 'Hank Willis', 'ana', '+14155550123'),
  person('c-ida', 'Ida Lindgren', 'ana', '+14155550124'),
  person('c-olga', 'Olga Nowak', 'west', '+14155550132'),
  person('c-marco', 'Marco Bianchi', 'west', '+14155550133'),
  person('c-liam', 'Liam O’Brien', 'ben', '+14155550141'),
  person('c-zoe', 'Zoe Laurent', 'ben', '+14155550142'),
  person('l-otto', 'Otto Brandt', 'ben', '+14155550143'),
  person('c-tess', 'Tess van Dijk', 'ben', '+14155550144'),
  person('c-paul', 'Paul Achebe', 'ben', '+14155550145'),
  person('c-bea', 'Bea Kowalski', 'chloe', '+14155550151'),
  person('c-ravi', 'Ravi Kapoor', 'chloe', '+14155550152'),
  person('c-mina', 'Mina Park', 'chloe', '+14155550153'),
  person('c-june', 'June Castillo', 'east', '+14155550162'),
];

export const conversations: readonly DemoConversation[] = [
  // Ana's.
  {
    ...{ customer: '+13125550141', number: 'ana', record: 'c-maya', began: { daysAgo: 12, at: '09:20' } },
    lines: [
      ana(
        0,
        'Hi Maya, this is Ana. Good to meet you at the roastery yesterday. Shall I put the yearly supply into an offer?',
      ),
      customer(14, 'Hi Ana! Yes please. 40 kg a week to start with.'),
      ana(25, 'Great. You will have it by Thursday.'),
      customer(2 * day, 'Got the offer, thank you. One question: does the price hold if we go up to 60 kg?'),
      ana(11, 'It gets better: from 50 kg on it is 4% less. I put both into the table on page 2.'),
      customer(6, 'Perfect 👍'),
      ana(4 * day, 'Hi Maya, did you get a chance to look at it with Tom?'),
      customer(90, 'We did. We would like to start in the new year. Can we sign next week?'),
      ana(7, 'With pleasure. Does Tuesday at 10 work?'),
      customer(3, 'Tuesday at 10 is good. See you then!'),
      ana(2, 'Looking forward to it!'),
    ],
    scheduled: { by: 'ana', body: 'Good morning Maya, see you at 10. I bring the contract in two copies.' },
  },
  {
    ...{ customer: '+14155550112', number: 'ana', record: 'c-priya', began: { minutesAgo: 55 } },
    lines: [
      ana(0, 'Hi Priya, your grinder is on its way and arrives on Friday. Anything else you need for the opening?'),
      customer(4, 'Wonderful, thank you! Nothing else right now.'),
      ana(12, 'Then I keep my fingers crossed for Saturday.'),
      customer(5, 'Text me any time, I always answer right away 🙂'),
    ],
  },
  {
    ...{ customer: '+14155550113', number: 'ana', record: 'c-george', began: { minutesAgo: 130 } },
    lines: [
      customer(0, 'Hello Ana, the espresso machine leaks a little at the left group. Is that covered?'),
      customer(2, 'It started this morning'),
    ],
    unread: true,
  },
  {
    ...{ customer: '+13125550140', number: 'ana', began: { minutesAgo: 38 } },
    lines: [customer(0, 'Hi, it is the roastery. Could somebody call us back about the invoice for October?')],
    unread: true,
  },
  {
    ...{ customer: '+14155550114', number: 'ana', record: 'c-lena', began: { daysAgo: 1, at: '16:40' } },
    lines: [
      ana(0, 'Hello Lena, the samples of the cup range went out today.'),
      customer(22, 'Vielen Dank! How many colors are in the box?'),
      ana(5, 'All eight, and two with your logo as a proof.'),
      customer(18, 'Oh, that is lovely ❤️'),
    ],
  },
  {
    ...{ customer: '+14155550115', number: 'ana', record: 'c-walt', began: { daysAgo: 5, at: '11:05' } },
    lines: [
      ana(0, 'Hi Walt, this is Ana from the supply team. We have the filters you asked for in stock again.'),
      customer(50, 'Too late, bought them elsewhere. Please take me off your list. STOP'),
    ],
  },
  {
    ...{ customer: '+14155550116', number: 'ana', record: 'c-sofia', began: { daysAgo: 3, at: '10:30' } },
    lines: [
      ana(0, 'Good morning Sofia, may I send you the new price list?', 'NOT_A_MOBILE'),
      ana(9, 'Sofia, I tried this number for texts. Which mobile number may I use?', 'NOT_A_MOBILE'),
    ],
  },
  {
    ...{ customer: '+14155550117', number: 'ana', record: 'c-kofi', began: { daysAgo: 8, at: '13:15' } },
    lines: [
      customer(0, 'Hi Ana, can I still change my order from 12 to 16 stools?'),
      ana(4, 'Yes, production starts on Monday. Changed to 16.'),
      customer(1, 'You are the best'),
      ana(3 * day, 'Your 16 stools left the workshop today. Delivery is on Wednesday between 8 and 12.'),
      customer(31, 'Great, somebody will be there.'),
    ],
    work: 'DONE',
  },
  {
    ...{ customer: '+14155550118', number: 'ana', record: 'l-rosa', began: { daysAgo: 2, at: '15:10' } },
    lines: [
      ana(0, 'Hi Rosa, you asked for a quote for a counter of 3.2 m. May I come by to measure?'),
      customer(48, 'I am traveling until next week. Can you write again then?'),
      ana(3, 'Of course. Safe travels!'),
    ],
    work: 'SNOOZED',
  },
  {
    ...{ customer: '+14155550119', number: 'ana', record: 'c-emil', began: { daysAgo: 6, at: '09:50' } },
    lines: [
      customer(0, 'Morning! Which descaler do you recommend for the small machine?'),
      ana(6, 'The blue one, once a month. A liter lasts half a year.'),
      customer(4, 'Ordered. Thanks!'),
    ],
    work: 'DONE',
  },
  {
    ...{ customer: '+14155550120', number: 'ana', began: { daysAgo: 1, at: '18:20' } },
    lines: [
      customer(0, 'Hello, I saw your shelves at the Mill Street bakery. Do you sell to private people, too?'),
      ana(16, 'Hi, thanks for asking! We do. What size do you need?'),
      customer(9, '180 by 90, oak if possible'),
    ],
    unread: true,
  },
  {
    ...{ customer: '+14155550121', number: 'ana', record: 'c-nadia', began: { daysAgo: 10, at: '14:00' } },
    lines: [
      ana(0, 'Hi Nadia, here is the link to the drawings: https://example.com/drawings/nadia'),
      customer(120, 'The window seat is perfect. Could the table be 5 cm lower?'),
      ana(20, 'It can. I will send a new drawing tomorrow.'),
      ana(1 * day, 'New drawing, same link. The table is at 72 cm now.'),
      customer(33, 'Approved! 🎉'),
      customer(2, 'And this is where we want the lamps', 'floor-plan.webp'),
    ],
    note: { by: 'ana', body: 'Approved by text. Order the oak before the 1st, the price goes up.' },
  },
  {
    ...{ customer: '+14155550122', number: 'ana', record: 'c-yusuf', began: { daysAgo: 4, at: '12:25' } },
    lines: [
      customer(0, 'السلام عليكم، متى يصل الطلب؟'),
      ana(8, 'Hello Yusuf, your order arrives tomorrow before noon.'),
      customer(5, 'شكراً جزيلاً'),
    ],
    work: 'DONE',
  },
  {
    ...{ customer: '+14155550123', number: 'ana', record: 'l-hank', began: { daysAgo: 9, at: '16:45' } },
    lines: [
      ana(0, 'Hi Hank, this is Ana. You left your card at our booth. Is a first call this week possible?'),
      ana(3 * day, 'Hi Hank, just a short reminder. Would Thursday suit you?', 'UNREACHABLE'),
    ],
  },
  {
    ...{ customer: '+14155550124', number: 'ana', record: 'c-ida', began: { daysAgo: 13, at: '10:00' } },
    lines: [
      ana(0, 'Good morning Ida, your maintenance is due this month. Shall I book Bo for the 24th?'),
      customer(75, 'Yes, in the afternoon please'),
      ana(4, 'Booked: the 24th at 14:30.'),
      customer(2, 'Liked “Booked: the 24th at 14:30.”'),
    ],
    work: 'DONE',
  },

  // The West team's number: the one who is free answers.
  {
    ...{ customer: '+13125550171', number: 'west', record: 'l-fair', began: { daysAgo: 7, at: '11:30' } },
    lines: [
      ben(0, 'Hi Sam, Ben from the West team. You asked at the trade fair about lighting for two shops.'),
      customer(65, 'Right! Two shops of 60 square meters each. What would you need from me?'),
      ben(12, 'Photos of the ceilings are enough for a first idea.'),
      customer(1 * day, 'Will do on the weekend'),
      ana(3 * day, 'Hi Sam, Ana here, Ben is off this week. Did you get around to the photos?'),
      customer(40, 'Tomorrow, promised!'),
      customer(1 * day, 'Here is the first shop. The old lamps come off next week', 'ceiling.webp'),
    ],
    assignee: 'ben',
    note: {
      by: 'ana',
      body: 'He wants both shops done before spring. @Ben Okafor please call him on Monday.',
      mention: 'ben',
    },
  },
  {
    ...{ customer: '+14155550131', number: 'west', began: { minutesAgo: 21 } },
    lines: [customer(0, 'Hi! Do you have the round table in walnut in stock? I could pick it up today')],
    unread: true,
  },
  {
    ...{ customer: '+14155550132', number: 'west', record: 'c-olga', began: { daysAgo: 1, at: '09:40' } },
    lines: [
      customer(0, 'Hello West team, we open one hour later tomorrow. Please tell the driver.'),
      ben(7, 'Done, the driver knows. Thanks for telling us, Olga!'),
    ],
    work: 'DONE',
  },
  {
    ...{ customer: '+14155550133', number: 'west', record: 'c-marco', began: { daysAgo: 2, at: '17:05' } },
    lines: [
      customer(0, 'Two of the twelve lamps flicker. What can we do?'),
      ana(10, 'Sorry about that, Marco. I will send two new ones today. Is the store address right for it?'),
      customer(3, 'Yes, thank you!'),
      dana(1 * day, 'Hi Marco, Dana here. The lamps are there according to the carrier. All good now?'),
      customer(28, 'All good. Great service'),
    ],
  },
  {
    ...{ customer: '+14155550134', number: 'west', began: { minutesAgo: 205 } },
    lines: [
      customer(0, 'Is this the number for the showroom?'),
      customer(1, 'We are four people and would come on Saturday'),
    ],
    unread: true,
  },

  // Ben's.
  {
    ...{ customer: '+13125550151', number: 'ben', record: 'c-ines', began: { daysAgo: 11, at: '10:45' } },
    lines: [
      ben(0, 'Olá Inês! The offer for the refit is in your inbox. Three variants, as discussed.'),
      customer(180, 'Obrigada Ben! Variant B looks right. Is delivery before the 15th realistic?'),
      ben(9, 'If you order this week, yes.'),
      customer(2 * day, 'We order! Please send the confirmation to accounting, too.'),
      ben(4, 'Fantastic. Both of you will have it within the hour.'),
    ],
  },
  {
    ...{ customer: '+14155550141', number: 'ben', record: 'c-liam', began: { daysAgo: 4, at: '08:55' } },
    lines: [
      customer(0, 'Ben, the fitter is here but the door is locked'),
      ben(1, 'On my way, ten minutes.'),
      customer(12, 'He is in. Thanks for the quick help'),
    ],
    work: 'DONE',
  },
  {
    ...{ customer: '+14155550142', number: 'ben', record: 'c-zoe', began: { minutesAgo: 260 } },
    lines: [
      ben(0, 'Hi Zoe, do you want the spotlights in black or white?'),
      customer(35, 'Black please. And can I have two more?'),
    ],
    unread: true,
  },
  {
    ...{ customer: '+14155550143', number: 'ben', record: 'l-otto', began: { daysAgo: 3, at: '14:20' } },
    lines: [
      ben(0, 'Hello Otto, thank you for your request. May I call you this afternoon?'),
      customer(15, 'Please text, I am in meetings all day'),
      ben(3, 'No problem. How many rooms are it, and how high are they?'),
      customer(95, 'Five rooms, 2.80 m'),
    ],
  },
  {
    ...{ customer: '+14155550144', number: 'ben', record: 'c-tess', began: { daysAgo: 9, at: '12:10' } },
    lines: [
      customer(0, 'Hi Ben, do you deliver to the island, too?'),
      ben(5, 'We do, by ferry, every Wednesday.'),
      customer(3, 'Super'),
    ],
    work: 'DONE',
  },
  {
    ...{ customer: '+14155550145', number: 'ben', record: 'c-paul', began: { daysAgo: 6, at: '15:35' } },
    lines: [
      ben(0, 'Hi Paul, the invoice from the 3rd is still open. Is anything unclear?'),
      customer(1 * day, 'Sorry! It was on the wrong desk. Paid today.'),
      ben(11, 'No worries, thank you Paul.'),
    ],
    work: 'DONE',
  },

  // Chloe's.
  {
    ...{ customer: '+13125550161', number: 'chloe', record: 'c-rafi', began: { daysAgo: 8, at: '09:15' } },
    lines: [
      chloe(0, 'Good morning Dr. Stern, the lamps for treatment room 2 arrive on the 28th.'),
      customer(20, 'Very good. Please not between 12 and 2, we are closed then.'),
      chloe(6, 'Noted: before noon.'),
      customer(3 * day, 'Can your technician also look at the switch in the hall?'),
      chloe(14, 'Sure, I added it to the order.'),
    ],
  },
  {
    ...{ customer: '+13125550181', number: 'chloe', record: 'l-web', began: { daysAgo: 2, at: '10:25' } },
    lines: [
      chloe(0, 'Hi Noor, thank you for your interest. Are you planning a new practice or a refit?'),
      customer(44, 'A new one, 140 square meters, opening in May'),
      chloe(5, 'Congratulations! I have a checklist for that. May I send it to you?'),
      customer(6, 'Yes!! noor@example.com'),
      chloe(3, 'Sent.'),
    ],
    scheduled: { by: 'chloe', body: 'Hi Noor, did the checklist help? I have time for a call on Thursday.' },
  },
  {
    ...{ customer: '+14155550151', number: 'chloe', record: 'c-bea', began: { daysAgo: 1, at: '11:50' } },
    lines: [
      customer(0, 'The waiting room looks wonderful!! Thank you so much', 'waiting-room.webp'),
      chloe(9, 'That makes my day, Bea. May we show a picture of it on our page?'),
      customer(120, 'Sure, but without patients please'),
    ],
  },
  {
    ...{ customer: '+14155550152', number: 'chloe', record: 'c-ravi', began: { daysAgo: 5, at: '16:15' } },
    lines: [
      chloe(0, 'Hi Ravi, we have a free slot for the installation on Friday. Do you want it?'),
      customer(7, 'stop by at ten, the door is open'),
      chloe(2, 'We will be there at ten.'),
    ],
    work: 'DONE',
  },
  {
    ...{ customer: '+14155550153', number: 'chloe', record: 'c-mina', began: { daysAgo: 12, at: '13:40' } },
    lines: [
      customer(0, 'Is there a warranty on the dimmers?'),
      chloe(12, 'Five years. Keep the invoice, that is all you need.'),
    ],
    work: 'DONE',
  },

  // The East team's number.
  {
    ...{ customer: '+13125550160', number: 'east', began: { daysAgo: 1, at: '08:30' } },
    lines: [
      customer(0, 'Pine Street Dental here. The delivery came without the screws.'),
      chloe(18, 'Sorry! They go out by express today.'),
    ],
  },
  {
    ...{ customer: '+14155550161', number: 'east', began: { minutesAgo: 320 } },
    lines: [customer(0, 'Good morning, what does the desk lamp Nora cost with VAT?')],
    unread: true,
  },
  {
    ...{ customer: '+14155550162', number: 'east', record: 'c-june', began: { daysAgo: 3, at: '12:00' } },
    lines: [
      customer(0, 'Can we get the catalog on paper?'),
      chloe(30, 'It is in the mail, June.'),
      customer(2 * day, 'Arrived today, thanks'),
    ],
    work: 'DONE',
  },

  // Numbers that nobody knows yet become leads.
  {
    ...{ customer: '+14155550171', number: 'ben', began: { daysAgo: 2, at: '19:10' } },
    lines: [
      customer(0, 'hi got your number from liam. need lights for a bike shop'),
      ben(14 * 60, 'Good morning! A bike shop sounds fun. How big is it?'),
      customer(25, '80m2 and a workshop in the back'),
    ],
    unread: true,
  },
  {
    ...{ customer: '+14155550172', number: 'ana', began: { daysAgo: 6, at: '20:05' } },
    lines: [
      customer(0, 'Do you ship to Canada?'),
      ana(13 * 60, 'Hello! Not yet, but we plan to from March on. Shall I let you know?'),
      customer(4, 'Yes please 🇨🇦'),
    ],
    work: 'SNOOZED',
  },
  {
    ...{ customer: '+14155550173', number: 'chloe', began: { daysAgo: 4, at: '10:10' } },
    lines: [customer(0, 'Wrong number, sorry'), chloe(5, 'No problem, have a good day!')],
    work: 'DONE',
  },
  {
    ...{ customer: '+14155550174', number: 'west', began: { daysAgo: 5, at: '09:05' } },
    lines: [
      customer(0, 'Which of you was at our café on Monday? We still have your tape measure 😄'),
      ben(6, 'That was me! I come by for a flat white and the tape measure.'),
      customer(2, 'Deal'),
    ],
    work: 'DONE',
  },
];
