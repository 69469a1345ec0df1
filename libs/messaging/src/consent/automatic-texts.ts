import type { ConsentScope } from './consent-entry';

/** The languages of the matcher. */
export const textLanguages = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl', 'ar', 'he'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** The answer to HELP, the confirmation of an opt-out, and that of an opt-in. */
export const automaticTextKinds = ['HELP', 'OPT_OUT', 'OPT_IN'] as const;
export type AutomaticTextKind = (typeof automaticTextKinds)[number];

/** An answer in the company's own words. */
export interface AutomaticText {
  readonly kind: AutomaticTextKind;
  readonly language: TextLanguage;
  readonly text: string;
}

/** What the company answers to keywords. */
export interface AutomaticTexts {
  /** For keywords that are the same in all languages, such as STOP and HELP. */
  readonly defaultLanguage: TextLanguage;
  /** Each kind and language at most once. The others have the text that is built in. */
  readonly automaticTexts: readonly AutomaticText[];
}

/** One for each. */
export const maxAutomaticTexts = automaticTextKinds.length * textLanguages.length;

/** In UTF-16 units. */
export const maxAutomaticTextLength = 640;

interface Words {
  readonly help: string;
  readonly optOut: Readonly<Record<ConsentScope, string>>;
  readonly optIn: string;
}

const scoped = (
  write: (sender: string) => string,
  [number, team, company]: readonly [string, string, string],
): Words['optOut'] => ({ PHONE_NUMBER: write(number), TEAM: write(team), COMPANY: write(company) });

const builtIn: Readonly<Record<TextLanguage, Words>> = {
  en: {
    help: 'Reply STOP to unsubscribe. Message and data rates may apply.',
    optOut: scoped(
      (sender) => `You are unsubscribed and will get no more texts from ${sender}. Reply START to subscribe again.`,
      ['this number', 'our team', 'us'],
    ),
    optIn: 'You are subscribed again. Reply STOP to unsubscribe.',
  },
  de: {
    help: 'Antworten Sie STOP, um sich abzumelden. Es können Kosten für Nachrichten und Daten anfallen.',
    optOut: scoped(
      (sender) => `Sie sind abgemeldet und erhalten keine SMS mehr von ${sender}. Mit START melden Sie sich wieder an.`,
      ['dieser Nummer', 'unserem Team', 'uns'],
    ),
    optIn: 'Sie sind wieder angemeldet. Mit STOP melden Sie sich ab.',
  },
  es: {
    help: 'Responda STOP para darse de baja. Pueden aplicarse tarifas de mensajes y datos.',
    optOut: scoped(
      (sender) =>
        `Se ha dado de baja y no recibirá más mensajes de ${sender}. Responda START para volver a recibirlos.`,
      ['este número', 'nuestro equipo', 'nosotros'],
    ),
    optIn: 'Vuelve a recibir nuestros mensajes. Responda STOP para darse de baja.',
  },
  fr: {
    help: 'Répondez STOP pour vous désabonner. Des frais de messages et de données peuvent s’appliquer.',
    optOut: scoped(
      (sender) => `Vous êtes désabonné et ne recevrez plus de SMS de ${sender}. Répondez START pour vous réabonner.`,
      ['ce numéro', 'notre équipe', 'notre part'],
    ),
    optIn: 'Vous êtes de nouveau abonné. Répondez STOP pour vous désabonner.',
  },
  pt: {
    help: 'Responda STOP para cancelar. Podem ser cobradas tarifas de mensagens e dados.',
    optOut: scoped(
      (sender) => `Inscrição cancelada: não receberá mais mensagens ${sender}. Responda START para voltar a receber.`,
      ['deste número', 'da nossa equipe', 'nossas'],
    ),
    optIn: 'Voltou a receber nossas mensagens. Responda STOP para cancelar.',
  },
  it: {
    help: 'Rispondi STOP per non ricevere più messaggi. Possono applicarsi costi per messaggi e dati.',
    optOut: scoped(
      (sender) => `Iscrizione annullata: non riceverai più SMS ${sender}. Rispondi START per riceverli di nuovo.`,
      ['da questo numero', 'dal nostro team', 'da noi'],
    ),
    optIn: 'Riceverai di nuovo i nostri messaggi. Rispondi STOP per non riceverli più.',
  },
  nl: {
    help: 'Antwoord STOP om u af te melden. Er kunnen kosten voor berichten en data gelden.',
    optOut: scoped(
      (sender) =>
        `U bent afgemeld en krijgt geen berichten meer van ${sender}. Antwoord START om u weer aan te melden.`,
      ['dit nummer', 'ons team', 'ons'],
    ),
    optIn: 'U bent weer aangemeld. Antwoord STOP om u af te melden.',
  },
  ar: {
    help: 'أرسل STOP لإلغاء الاشتراك. قد تُطبق رسوم الرسائل والبيانات.',
    optOut: scoped(
      (sender) => `تم إلغاء اشتراكك ولن تصلك رسائل أخرى ${sender}. أرسل START للاشتراك من جديد.`,
      ['من هذا الرقم', 'من فريقنا', 'منا'],
    ),
    optIn: 'تم اشتراكك من جديد. أرسل STOP لإلغاء الاشتراك.',
  },
  he: {
    help: 'השיבו STOP להסרה מהרשימה. ייתכנו חיובים על הודעות ונתונים.',
    optOut: scoped(
      (sender) => `הוסרתם ולא תקבלו עוד הודעות ${sender}. השיבו START כדי להצטרף שוב.`,
      ['מהמספר הזה', 'מהצוות שלנו', 'מאיתנו'],
    ),
    optIn: 'הצטרפתם שוב. השיבו STOP להסרה.',
  },
};

export const defaultHelpText = builtIn.en.help;

export interface BuiltInTexts extends AutomaticTexts {
  /** The answer to HELP in the default language, from the configuration; undefined for the one that is built in. */
  readonly helpText: string | undefined;
  readonly scope: ConsentScope;
}

/** The text for a keyword if the company has no own one. */
export function builtInText(
  { defaultLanguage, helpText, scope }: Omit<BuiltInTexts, 'automaticTexts'>,
  kind: AutomaticTextKind,
  language: TextLanguage,
): string {
  const { help, optOut, optIn } = builtIn[language];
  if (kind === 'OPT_IN') return optIn;
  if (kind === 'OPT_OUT') return optOut[scope];
  return language === defaultLanguage ? (helpText ?? help) : help;
}

/** The text for a keyword: the company's own, or else the one that is built in. */
export function automaticText(texts: BuiltInTexts, kind: AutomaticTextKind, language: TextLanguage): string {
  const own = texts.automaticTexts.find((each) => each.kind === kind && each.language === language);
  return own?.text ?? builtInText(texts, kind, language);
}

export const automaticTextWarnings = ['NO_CONTACT', 'NO_WAY_TO_OPT_OUT', 'SEVERAL_SEGMENTS'] as const;
/** What an administrator should think about. It refuses nothing. */
export type AutomaticTextWarning = (typeof automaticTextWarnings)[number];

/** A number of at least 5 digits, an address, or a site. */
const contact = /(?:\d[\s().-]*){5,}|\S@\S|\b[\p{L}\p{N}-]+\.\p{L}{2,}/u;

/** What carriers and CTIA ask of the answer to HELP, and what costs more than it must. */
export function warningsAbout(
  kind: AutomaticTextKind | 'AWAY',
  text: string,
  segments: number,
): AutomaticTextWarning[] {
  const isHelp = kind === 'HELP';
  return [
    ...(isHelp && !contact.test(text) ? (['NO_CONTACT'] as const) : []),
    ...(isHelp && !/\bSTOP\b/i.test(text) ? (['NO_WAY_TO_OPT_OUT'] as const) : []),
    ...(segments > 1 ? (['SEVERAL_SEGMENTS'] as const) : []),
  ];
}
