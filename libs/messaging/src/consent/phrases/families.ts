import type { Lexicon } from './lexicon';
import { nouns } from './nouns';

/**
 * Wishes that are built in the same way in every language, as families: withdrawing consent, denying it, repeating a wish
 * that was ignored, and "leave me alone with your texts". A language adds its words, and no sentences.
 */
interface Words {
  readonly texts: string;
  /** "I revoke my consent", in front of what it was given for. */
  readonly revocations: string;
  /** "You have no permission", in front of what it is about. */
  readonly denials: string;
  /** "to text me", after a denial. */
  readonly purposes: string;
  /** "to receive", "for": between consent and texts. */
  readonly receiving: string;
  /** "I told you to", in front of a wish. */
  readonly reports: string;
  /** "for the third time", around a wish. */
  readonly complaints: string;
  /** "leave me alone with your", in front of texts. */
  readonly rejections: string;
  /** "cancel the sending of", in front of texts. */
  readonly endings: string;
}

const languages: readonly Words[] = [
  {
    texts: nouns.english,
    revocations:
      '{revoke|withdraw|revoking|withdrawing|rescind} {my|all|all my|any|my prior|} {consent|permission|authorization}',
    denials:
      '{you|u|you guys|you people} {do not have|dont have|no longer have|have no|never had|do not have my|dont have my|no longer have my|never had my} {consent|permission|authorization|right}',
    purposes:
      '{to|for} {text|texting|message|messaging|contact|contacting|sms|write|write to|send} {me|us|this number|} {anymore|again|}',
    receiving: '{to|for|to be|to get|to receive|for receiving|to receiving|to being|to getting}',
    reports:
      '{i|we|ive|weve|i have|} {already|} {asked|told|begged|warned} {you|u|you guys|you people|yall} {already|before|twice|many times|several times|so many times|multiple times|} {to|}|{can|could|may} {i|we} {please|pls|just|}|wed like to|wed like|we would like to|would you mind|{i would|id|we would|wed|i|we} {really|} appreciate it|it would be {great|nice|appreciated}',
    complaints:
      '{this is|for} the {second|2nd|third|3rd|fourth|4th|fifth|tenth|hundredth|last|final|umpteenth} time {i|im|that i|ive|} {ask|asked|asking|tell|told|telling|say|said|saying|text|texted|have asked|} {you|this|}|{i|ive|i have|} {already|} {asked|told|said|texted} {you|this|} {already|many times|several times|so many times|before|twice|once|multiple times|enough times}|{and|} you {continue|keep} {sending|to send|texting} {them|these|} {to|} {me|} {anyway|}',
    rejections: 'leave {me|us} {alone|in peace} with {your|these|the|all these|all your}',
    endings: '{cancel|end|stop|discontinue} {the|} {sending|delivery|receipt} of',
  },
  {
    texts: nouns.german,
    revocations:
      '{ich widerrufe|hiermit widerrufe ich|widerrufe ich|ich ziehe|hiermit ziehe ich|ich entziehe ihnen|ich entziehe euch} {hiermit|} {meine|die|jede|} {einwilligung|zustimmung|erlaubnis|werbeeinwilligung}',
    denials:
      '{sie haben|ihr habt|du hast} {keine|keinerlei|nicht meine|nicht die} {erlaubnis|einwilligung|zustimmung} {mehr|}',
    purposes: `{mir|mich|uns} {zu schreiben|zu kontaktieren|zu texten|anzuschreiben|zu simsen} {mehr|}|mir {${nouns.german}} zu {schicken|senden|schreiben}`,
    receiving:
      '{zum erhalt von|zum empfang von|fur den empfang von|fur|fur die|fur den|in die zusendung von|zum erhalt|fur den erhalt von}',
    reports:
      '{ich habe|ich hab|hab|habe} {ihnen|euch|dir|} {doch|schon|bereits|schon mehrmals|} {gesagt|gebeten}|ich habe sie {schon|bereits|mehrmals|} gebeten',
    complaints:
      '{zum|das ist das} {zweiten|dritten|letzten|x ten|hundertsten|zweite|dritte|letzte} mal|ich habe es schon {mehrmals|oft|zweimal} gesagt',
    rejections: '{lassen sie|lass|lasst} mich {bitte|endlich|} in ruhe mit {ihren|euren|den|diesen|deinen}',
    endings:
      '{stoppen sie|stoppt|beenden sie|stellen sie|unterlassen sie} {bitte|} {den versand|die zusendung|das senden|das versenden} von',
  },
  {
    texts: nouns.french,
    revocations: '{je|} {retire|revoque|annule} {mon|tout|} {consentement|accord|autorisation}',
    denials:
      '{vous|tu} {navez|n avez|nas|n as|navez plus|n avez plus} {pas|plus|aucun|aucune|} {mon|ma|le|l|} {accord|autorisation|consentement|droit|permission}|{je|} {nautorise|n autorise} {pas|plus}',
    purposes: `{pour|de|a|d} {mecrire|m ecrire|me contacter|menvoyer|m envoyer|me texter} {des|de|vos|} {${nouns.french}|}|{lenvoi|l envoi|les envois} {de|des} {${nouns.french}}`,
    receiving:
      '{a recevoir|pour recevoir|pour les|pour|a recevoir des|a recevoir vos|pour recevoir des|pour recevoir vos|a lenvoi de|a l envoi de|aux}',
    reports: '{je vous ai|je tai|jai|j ai} {deja|} {dit|demande} {de|d|que|}',
    complaints:
      '{cest la|pour la} {deuxieme|troisieme|derniere|enieme} fois {que je le dis|que je demande|}|{je lai|je vous lai|jai} {deja|} {dit|demande} {plusieurs fois|deux fois|dix fois|}',
    rejections: '{laissez|laisse|fichez|foutez|fous|lachez} moi {tranquille|la paix|} avec {vos|tes|ces|les}',
    endings:
      '{arretez|arreter|cessez|cesser|stoppez|annulez|annuler|suspendez} {lenvoi|l envoi|tout envoi|les envois|la reception} {de|des}',
  },
  {
    texts: nouns.spanish,
    revocations: '{revoco|retiro|cancelo|anulo} {mi|todo|el|} {consentimiento|autorizacion|permiso}',
    denials:
      '{ustedes|} no {tienen|tiene|tienes} {mi|} {permiso|autorizacion|consentimiento}|no {autorizo|doy permiso|doy autorizacion|doy mi permiso|les autorizo}',
    purposes: `{a|para|} {que|} {me|} {escribirme|contactarme|enviarme|mandarme|envien|manden|escriban|contacten|enviar|recibir|el envio de} {mas|estos|} {${nouns.spanish}|}`,
    receiving: '{para recibir|a recibir|para|para los|a los|a sus|para el envio de|al envio de|de recibir}',
    reports: '{ya|} {les|le|te} {dije|he dicho|pedi|he pedido|vuelvo a pedir} {que|} {ya|}',
    complaints:
      '{es la|por} {segunda|tercera|ultima|enesima} vez {que lo pido|que les digo|}|{ya|} {se los|se lo|lo} {dije|he dicho} {varias veces|mil veces|}',
    rejections: '{dejenme|dejame|dejeme} en paz con {sus|los|estos|tus}',
    endings: '{cancelar|cancelen|detener|detengan|suspender|suspendan|parar|paren} {el|la|} {envio|recepcion} de',
  },
  {
    texts: nouns.italian,
    revocations: '{revoco|ritiro|annullo} {il|ogni|} {mio|} {consenso|permesso|autorizzazione}',
    denials:
      'non {avete|ha|hai} {il mio|il|la mia|alcun} {permesso|consenso|autorizzazione}|non {autorizzo|vi autorizzo|do il consenso|do il permesso} {piu|}',
    purposes: `{di|per|a|} {scrivermi|contattarmi|inviarmi|mandarmi|linvio di|l invio di|la ricezione di|ricevere} {piu|altri|} {${nouns.italian}|}`,
    receiving: '{a ricevere|per ricevere|ai|agli|per|per i|per gli|allinvio di|all invio di|alla ricezione di}',
    reports: '{vi|ti|le|} ho {gia|} {detto|chiesto} {di|che|}',
    complaints:
      '{e la|per la} {seconda|terza|ultima|ennesima} volta {che lo dico|che lo chiedo|}|{ve lho|lho} {gia|} detto {piu volte|mille volte|}',
    rejections: '{lasciatemi|lasciami|mi lasci} {in pace|stare} con {i vostri|questi|i|tutti questi}',
    endings: '{annullare|annullate|fermate|fermare|interrompete|sospendete} {linvio|l invio|la ricezione} di',
  },
  {
    texts: nouns.portuguese,
    revocations: '{revogo|retiro|cancelo|anulo} {o|a|} {meu|minha|} {consentimento|autorizacao|permissao}',
    denials:
      '{voces|voce|} nao {tem|teem} {a|o|} {minha|meu|} {permissao|autorizacao|consentimento}|nao {autorizo|dou permissao|dou autorizacao} {mais|}',
    purposes: `{para|a|de|que|} {me mandar|me enviar|me escrever|me contatar|me contactar|me mandem|me enviem|o envio de|o recebimento de|receber|o envio} {mais|} {${nouns.portuguese}|}`,
    receiving: '{para receber|de receber|para|a receber|para o envio de|para as|para os|ao envio de}',
    reports: '{eu|} {ja|} {falei|disse|pedi|avisei} {para|pra|que|} {voces|voce|}',
    complaints:
      '{e a|pela} {segunda|terceira|ultima|enesima} vez {que peco|que falo|}|{eu|} ja {falei|disse|pedi} {varias vezes|mil vezes}',
    rejections: 'me {deixe|deixem|deixa} em paz com {suas|essas|estas|as|os|esses}',
    endings: '{cancelar|cancelem|cancele|parar|parem|encerrar|suspender} {o|a|} {recebimento|envio|recepcao} de',
  },
  {
    texts: nouns.dutch,
    revocations: '{ik trek|hierbij trek ik|trek ik} {hierbij|} {mijn|alle} toestemming',
    denials: '{jullie|u|je|jij} {hebben|heeft|hebt} {geen|niet mijn} toestemming {meer|}',
    purposes: `om {mij|me|ons} {te|} {sms en|smsen|te smsen|berichten|contacteren|benaderen|appen|schrijven}|om {mij|me|ons} {${nouns.dutch}} te sturen`,
    receiving: '{voor|voor de|voor het ontvangen van|voor het sturen van|om}',
    reports: '{ik heb|ik had} {u|jullie|je|} {al|toch al|toch|al vaker|al eerder|} {gezegd|gevraagd} {om|}',
    complaints:
      '{voor|dit is} de {tweede|derde|laatste|zoveelste} keer {dat ik het vraag|}|ik heb het al {vaker|meerdere keren|drie keer} gezegd',
    rejections: '{laat|laten} {me|mij} {aub|} met rust met {jullie|die|deze|uw|je}',
    endings: '{stop|stoppen|beeindig} {met|} {het|de} {versturen|verzenden|toezending|ontvangst} van',
  },
];

/** Words for stopping that people use in the sentences of another language. */
const stopping =
  '{stop|stopp|halt|basta|alto|arretez|arrete|stoppez|stoppt|deja|dejen|deje|paren|pare|parem|parar|chega|fermate|smettete|smettetela}';
const everyTexts = `{${[...new Set(Object.values(nouns).flatMap((words) => words.split('|')))].join('|')}}`;

export const families: Lexicon = {
  fillers: languages.map(({ complaints }) => complaints),
  leads: languages.map(({ reports }) => reports),
  keywords: [],
  loneKeywords: [],
  wishes: languages
    .flatMap(({ revocations, denials, purposes, texts, rejections, endings }) => [
      revocations,
      ...splitVariants(denials).flatMap((denial) => splitVariants(purposes).map((purpose) => `${denial} ${purpose}`)),
      `${rejections} {${texts}}`,
      `${endings} {${texts}}`,
    ])
    .concat(
      `${stopping} {it|} {with|w|wit|con|mit|met|avec|com|de|di|} {mandando|enviando|sending|mandar|enviar|} {the|these|this|those|your|all|all the|all these|all your|i|gli|questi|les|ces|vos|los|sus|estos|die|diese|eure|ihre|as|os|essas|esses|} ${everyTexts}`,
    ),
  shortWishes: [],
  tails: languages.map(
    ({ receiving, texts }) => `${receiving} {${texts}|be texted|texted|contacted|messaged} {te ontvangen|}|in`,
  ),
  hints: [],
  strongHints: languages.map(({ denials }) => denials),
  negators: [],
  starters: [],
};

/** At each `|` that is in no braces. */
function splitVariants(line: string): readonly string[] {
  return line.match(/(?:\{[^}]*\}|[^|{])+/g) ?? [];
}
