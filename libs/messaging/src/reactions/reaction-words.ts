/**
 * How phones write a reaction as a text: words before the quoted text, or behind it. Lower case, without accents and double quotes; `{e}` is any
 * emoji. Apple's words depend on the language of the phone; Google Messages names the emoji.
 */
const words: Readonly<Record<string, { readonly before?: readonly string[]; readonly behind?: readonly string[] }>> = {
  '👍': {
    before: [
      ...[
        'liked',
        'gefallt',
        'mir gefallt',
        'gefallt mir',
        'le gusto',
        'me gusta',
        'le gusta',
        'a aime',
        'aime',
        "j'aime",
      ],
      ...['ha messo mi piace a', 'gli e piaciuto', 'le e piaciuto', 'mi piace', 'gostou de', 'curtiu'],
      ...['vond leuk', 'vindt leuk', 'leuk gevonden', 'heeft geliket', "a ajoute un j'aime a"],
      ...['added a like to', 'hat ein gefallt mir hinzugefugt zu', 'понравилось'],
    ],
    behind: ['gefallt mir', 'gefallt', 'leuk gevonden', 'vind ik leuk', 'mit gefallt mir markiert'],
  },
  '❤️': {
    before: [
      ...[
        'loved',
        'hearted',
        'liebt',
        'geliebt',
        'le encanto',
        'me encanta',
        'le encanta',
        'a adore',
        'adore',
        "j'adore",
      ],
      ...['ha adorato', 'adora', 'amou', 'adorou', 'vindt geweldig', 'vond geweldig', "a ajoute un j'adore a"],
      ...['added a heart to', 'hat ein herz hinzugefugt zu'],
    ],
    behind: ['ein herz hinzugefugt', 'geliebt', 'geweldig gevonden'],
  },
  '👎': {
    before: [
      ...[
        'disliked',
        'gefallt nicht',
        'gefallt mir nicht',
        'no le gusto',
        'no me gusta',
        'no le gusta',
        "n'a pas aime",
      ],
      ...["n'aime pas", 'ha messo non mi piace a', 'non gli e piaciuto', 'nao gostou de'],
      ...['nao curtiu', 'vond niet leuk', 'vindt niet leuk', 'added a dislike to'],
    ],
    behind: ['gefallt mir nicht', 'gefallt nicht', 'niet leuk gevonden'],
  },
  '😂': {
    before: [
      ...[
        'laughed at',
        'lacht uber',
        'lachte uber',
        'hat gelacht uber',
        'le dio risa',
        'se rio de',
        'se rie de',
        'a ri de',
        'a ri a',
      ],
      ...[
        'a rigole a',
        'rit de',
        'ha riso a',
        'ha riso di',
        'ha riso per',
        'riu de',
        'riu com',
        'lachte om',
        'lacht om',
      ],
      ...['heeft gelachen om', 'added a laugh to'],
    ],
    behind: ['zum lachen gefunden', 'ein lachen hinzugefugt'],
  },
  '‼️': {
    before: [
      ...['emphasized', 'emphasised', 'exclamo por', 'enfatizo', 'hervorgehoben', 'betonte', 'betont', 'a insiste sur'],
      ...[
        "a mis l'accent sur",
        'a souligne',
        'ha enfatizzato',
        'ha evidenziato',
        'ha dato enfasi a',
        'enfatizou',
        'destacou',
      ],
      ...['benadrukte', 'heeft benadrukt', 'benadrukt', 'added an exclamation to', 'added an exclamation mark to'],
    ],
    behind: ['hervorgehoben', 'ein ausrufezeichen hinzugefugt', 'benadrukt'],
  },
  '❓': {
    before: [
      ...[
        'questioned',
        'dudo sobre',
        'dudo de',
        'cuestiono',
        'pregunto por',
        'in frage gestellt',
        'hinterfragt',
        'hinterfragte',
      ],
      ...[
        "s'est interroge sur",
        "s'interroge sur",
        'a remis en question',
        'a questionne',
        'ha messo in dubbio',
        'ha messo in discussione',
      ],
      ...['questionou', 'zette een vraagteken bij', 'heeft vraagtekens bij', 'added a question mark to'],
    ],
    behind: ['in frage gestellt', 'hinterfragt', 'ein fragezeichen hinzugefugt'],
  },
};

const anyEmoji = {
  before: [
    ...[
      '{e} to',
      '{e} a',
      '{e} auf',
      '{e} zu',
      '{e} em',
      '{e} op',
      '{e} para',
      '{e} per',
      '{e} su',
      '{e} pour',
      '{e} sur',
      '{e} voor',
      'reacted {e} to',
      'reacted with {e} to',
    ],
    ...[
      'reagierte mit {e} auf',
      'hat mit {e} reagiert auf',
      'hat mit {e} auf',
      'reaccion {e} a',
      'reacciono con {e} a',
    ],
    ...['ha reaccionado con {e} a', 'a reagi avec {e} a', 'a reagi par {e} a', 'a reagi {e} a', 'ha reagito con {e} a'],
    ...[
      'reagiu com {e} a',
      'reagiu com {e} em',
      'heeft met {e} gereageerd op',
      'reageerde met {e} op',
      'heeft gereageerd met {e} op',
    ],
  ],
  behind: ['mit {e} reagiert', 'reagiert mit {e}'],
};

/** What a reaction is called when it is taken back, with its emoji. */
const nouns: Readonly<Record<string, readonly string[]>> = {
  '👍': [
    'a like',
    'un me gusta',
    "un j'aime",
    'un mi piace',
    'um gostei',
    'ein gefallt mir',
    'een vind-ik-leuk',
    'like',
  ],
  '❤️': [
    'a heart',
    'un corazon',
    'un me encanta',
    "un j'adore",
    'un coeur',
    'un cuore',
    'um coracao',
    'ein herz',
    'een hart',
  ],
  '👎': [
    'a dislike',
    'un no me gusta',
    "un je n'aime pas",
    'un non mi piace',
    'um nao gostei',
    'ein gefallt mir nicht',
  ],
  '😂': ['a laugh', 'una risa', 'un rire', 'una risata', 'uma risada', 'ein lachen', 'een lach'],
  '‼️': [
    'an exclamation',
    'an exclamation mark',
    'una exclamacion',
    "un point d'exclamation",
    'un punto esclamativo',
    'ein ausrufezeichen',
  ],
  '❓': [
    'a question mark',
    'un signo de interrogacion',
    "un point d'interrogation",
    'un punto interrogativo',
    'ein fragezeichen',
  ],
  '{e}': ['{e}', 'a {e}', 'a {e} reaction'],
};

const removals = [
  ...[
    'removed * from',
    'elimino * de',
    'quito * de',
    'a supprime * de',
    'a retire * de',
    'ha rimosso * da',
    'removeu * de',
  ],
  ...[
    'hat * entfernt von',
    'hat * von',
    'entfernte * von',
    'verwijderde * van',
    'heeft * verwijderd van',
    'a enleve * de',
  ],
];

const attachments = [
  ...[
    'an image',
    'a photo',
    'a picture',
    'an attachment',
    'a video',
    'a movie',
    'an audio message',
    'a voice message',
    'a sticker',
  ],
  ...[
    'a link',
    'a location',
    'a contact',
    'a gif',
    'a message',
    'a file',
    'ein bild',
    'ein foto',
    'einen anhang',
    'ein video',
  ],
  ...[
    'eine sprachnachricht',
    'una imagen',
    'una foto',
    'un archivo adjunto',
    'un video',
    'un mensaje de audio',
    'une image',
  ],
  ...['une photo', 'une piece jointe', 'une video', 'un message audio', "un'immagine", 'una immagine', 'un allegato'],
  ...[
    'un messaggio audio',
    'uma imagem',
    'uma foto',
    'um anexo',
    'um video',
    'uma mensagem de audio',
    'een afbeelding',
  ],
  ...['een foto', 'een bijlage', 'een video', 'een audiobericht'],
];

export interface ReactionWords {
  /** `{e}` if the text names it. */
  readonly emoji: string;
  readonly isRemoval: boolean;
}

const added = (place: 'before' | 'behind'): (readonly [string, ReactionWords])[] => [
  ...Object.entries(words).flatMap(([emoji, phrases]) =>
    (phrases[place] ?? []).map((phrase) => [phrase, { emoji, isRemoval: false }] as const),
  ),
  ...anyEmoji[place].map((phrase) => [phrase, { emoji: '{e}', isRemoval: false }] as const),
];
const removed: (readonly [string, ReactionWords])[] = Object.entries(nouns).flatMap(([emoji, names]) =>
  names.flatMap((name) => removals.map((phrase) => [phrase.replace('*', name), { emoji, isRemoval: true }] as const)),
);

export const wordsBefore: ReadonlyMap<string, ReactionWords> = new Map([...added('before'), ...removed]);
export const wordsBehind: ReadonlyMap<string, ReactionWords> = new Map(added('behind'));
/** What may stand behind the quoted text although the words before it say everything: the rest of a verb. */
export const restsOfVerbs: ReadonlySet<string> = new Set([
  '',
  'reagiert',
  'gereageerd',
  'entfernt',
  'hinzugefugt',
  'gelacht',
]);
export const attachmentNames: readonly string[] = attachments;
