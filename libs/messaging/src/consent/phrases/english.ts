import type { Lexicon } from './lexicon';
import { nouns } from './nouns';

const lists = [
  ...['your', 'ur', 'this', 'the', 'that', 'any', 'all', 'all your', 'all the'].flatMap((whose) =>
    [
      '',
      'text ',
      'txt ',
      'texting ',
      'text message ',
      'sms ',
      'mailing ',
      'email ',
      'contact ',
      'call ',
      'calling ',
    ].flatMap((kind) => ['list', 'lists'].map((noun) => `${whose} ${kind}${noun}`)),
  ),
  ...['all', 'any', 'your', 'all your', 'these', ''].flatMap((which) =>
    ['future', 'further', 'upcoming'].flatMap((when) =>
      ['texts', 'text messages', 'messages', 'sms', 'communications', 'mailings'].map(
        (noun) => `${which} ${when} ${noun}`,
      ),
    ),
  ),
].join('|');

const texts = `{${nouns.english}}`;
const writing =
  '{texting|txting|messaging|msging|contacting|writing|writing to|bothering|spamming|harassing|calling|emailing|bugging|annoying|pestering|soliciting|textin|txtin|txtng|texing|messagin|msgin|sending to|texting and calling|calling and texting|emailing and texting|contacting and texting|calling or texting|texting or calling|blowing up|hitting up}';
const me = '{me|us|this number|my phone|my number|my cell|this phone|people}';
const list = `{${lists}|your list|your lists|ur list|ur txt list|your txt list|ur text list|this text list|the txt list|this txt list|the list|this list|that list|this|your database|your system|your records|your contacts|your contact list|your contact lists|your mailing list|your texting list|your text list|your sms list|your call list|your messaging list|your distribution list|your marketing list|the mailing list|the texting list|the text list|all lists|all your lists|this group|this chat|this thread|here|these texts|these messages|these|your texts|your messages|all messages|all texts|future messages|future texts|text alerts|the system|your phone|your files|your marketing}`;
const any = '{any|any more|anymore|more|any further|further|these|those|your|ur|such|additional|all these|so many|}';

export const english: Lexicon = {
  fillers: [
    'please|pls|plz|plse|pleas|pleez|kindly|hi|hello|hey|hey there|hi there|ok|okay|k|yes|yeah|yo|no|nope|nah|no thanks|no thank you|thanks|thank you|thank u|thx|ty|tks|thanks anyway|thank you very much|thanks so much|many thanks|cheers|sorry|sir|maam|madam|guys|folks|just|now|right now|immediately|asap|already|and|but|or|so|then|also|again|once again|seriously|for real|omg|ffs|wtf|jesus|god|for gods sake|for the love of god|for petes sake|dude|man|bro|team|there|good morning|good afternoon|good evening|have a good day|have a nice day|bye|goodbye|good bye|best|regards|dear|ugh|damn|enough',
  ],
  leads: [
    // eslint-disable-next-line text/plain-english -- Customers write like this.
    'lol|lmao|haha|hahaha|bruh|i hereby|hereby|{i|ive|} {already|} {unsubscribed|opted out} {already|}',
    '{can|could|would|will} {you|u|ya|you guys|you all|yall|someone|you folks|you just} {please|pls|kindly|}',
    '{i|we} {want|need|would like|wish|ask|am asking|demand|request|expect|told|asked|have asked|have told|already asked|already told|keep asking|keep telling|said for|beg|order|would appreciate it if|insist|am requesting|am begging|am telling} {you|u|that you|you guys|you all|yall|you people|} {to|must|please|}',
    '{im|ive|id|id like|ill} {asking|telling|asked|told|begging|like|requesting|} {you|u|} {to|}',
    'i want to|i want|i would like to|id like to|i wish to|i need to|i have to|i wanna|i want you to|i choose to|i am|i am going to|id like|i|we|want to|would like to|like to|need to|wanna|just wanna|wish to|wanting to|trying to|you need to|you have to|you must|u need to|you guys need to|you people need to|let me|how many times do i have to ask you to|how many times do i have to say|how many times do i have to tell you to|requesting to|request to|i request to|i said|i said to|for the last time|this is my last request|will you people|you|u|you all|yall|next time|the next time|unless|if you dont|yo',
    'if you dont {stop|}|im not interested|i am not interested|we are not interested|not interested|no interest|wrong number|wrong person|you have the wrong number|i dont know you|who is this|who are you|this is spam|this is harassment|leave me alone|leave us alone|go away|i never signed up for this|i didnt sign up for this|i already bought one|i already bought a car',
  ],
  keywords: [
    'stop|stopp|stpo|sotp|tsop|stp|stoop|st0p|stopit|sttop|stoped|stop stop|stop all|stopall|stop now|stop today|stop please|stop 2 end|stop 2 quit|stop to end',
  ],
  loneKeywords: [
    'unsubscribed|desist|off list|take off list|remove number|remove my|no more|im out|end|quit|cancel|remove|revoke|td|discontinue|cease|delete|arret|off|cancle|cancell|canel|qiut|quitt|ned',
  ],
  wishes: [
    `{to|} be {removed|taken off|unsubscribed|opted out|deleted|taken} {from|off|off of|out of|} ${list}|be {removed|unsubscribed|opted out}`,
    `stop {receiving|getting} {these|your|any|any more|all|} ${texts}|{dont|do not|never} send me any more of {these|those|this|your texts|your messages}|get me off of ${list}`,
    `{stop|stopp|stpo|sotp|quit|cease|stop with|please stop with|no more|refrain from|discontinue|halt|end} ${writing} ${me}`,
    `{stop|quit|cease|stopp|sotp|stpo|no more|discontinue|halt|end|cancel} {the|these|this|those|your|all|all the|all these|all of these|all of your|all your|any more|all further|all future|with the|with these|with your|with all the|with all these|with this|sending|sending the|sending these|sending your|sending me|sending us|sending me these|sending me your|sending me any more|sending me more|sending any more|sending more|sending any|sending out|sending all these|sending me all these|sending me so many|sending me any|} ${texts}`,
    '{stop|quit} {sending|sending me|sending us} {this|these|that|those|anything|stuff|shit|crap|this stuff|this crap|this shit|this junk|things|it|these things|anything else|your stuff|your crap|your shit|your junk|junk|} {to me|to this number|}',
    `{stop|quit|cease} {sending|sending any|sending any more|sending your|sending these} ${texts} {to|} ${me}`,
    '{stop|quit|cease} {all communication|all communications|all contact|communication|communications|contact|communicating with me|the communication|all correspondence|soliciting|solicitation|solicitations|texting and messaging|spamming|harassing|contacting}',
    'stop 2 {quit|end|stop}|stop2quit|stop2end|stop2stop',
    `{dont|dnt|do not|donot|never|please dont} {ever|you ever|you dare|} {text|txt|message|msg|contact|write|write to|sms|bother|email or text|text or call|call or text|call or message|solicit|spam|harass|reach out to} ${me} {again|anymore|any more|ever again|ever|any longer|no more|again ever|in the future|further}`,
    `{never|dont ever|do not ever} {text|txt|message|contact|write} ${me}`,
    `{dont|dnt|do not|donot|never} send {me|us|this number|} {any|any more|anymore|more|any further|these|those|your|} ${texts} {again|anymore|any more|ever again|to me|to this number|}`,
    '{dont|do not|never} send me {anything|anything else|anything ever|stuff|this|these|this stuff|this crap|shit} {again|anymore|any more|}',
    `{i|we|} {dont|do not|donot|no longer|dont ever|never|will not|really dont} {want|wish|need|like|care|consent|agree|want to|wish to|care to|need to|consent to|agree to|wanna} {to|} {receive|get|be getting|be receiving|keep getting|keep receiving|see|have|continue receiving|} ${any} ${texts}`,
    '{i|we|} {dont|do not|no longer|never} {want|wish|care|need|consent|agree} to {be contacted|be texted|be messaged|hear from you|hear from you guys|hear from you people|receive anything|receive anything from you|be on your list|be on this list|be on the list|be bothered|be part of this|be in this group|be subscribed|be contacted by text|receive this|receive these|get this|get these} {anymore|again|any more|any longer|ever again|}',
    '{i|we|} {dont|do not} want {you|you to|u to} {texting|to text|text|to message|to contact|contacting|messaging|to be texting|to send} {me|us|me texts|me messages} {anymore|again|any more|}',
    '{i|we|} {dont|do not|no longer} {want|need} {this|these|your} {texts|messages|text messages|sms} {anymore|any more|}',
    `{remove|delete|take|drop|scratch|erase|unlist|unenroll|deregister|get|strike|cut|pull|omit|block|removing|deleting|taking|dropping|erasing} {me|us|my|my number|this number|my name|my name and number|my number and name|my phone number|my cell number|my phone|my info|my information|my contact|my contact info|my details|this phone number|this phone|my cell} {from|off|off of|out of|} {please|} ${list}`,
    '{remove|delete|unlist|unenroll|deregister|erase} {me|us|my number|this number|my name|my phone number|this phone number|my contact|my contact info|my info|my information} {immediately|now|}',
    'unsubscribe|un subscribe|unsubscribeme|unsuscribe|unsubcribe|unsubscibe|unsub|unsubscribing|unsubscribe stop',
    'opt {me|us|my number|this number|} out|optout|opting out|opted out|opt oit|opt ot',
    '{revoke|withdraw|revoking|withdrawing|rescind} {my|all|all my|any|my prior|} {consent|permission|authorization}',
    '{my|} consent {is|has been|} {revoked|withdrawn}',
    '{i|we} {do not|dont|no longer|never} {give|consent|agree|have given} {consent|permission|my consent|to this|to these|to these texts|to receive texts|to texts|to being texted|to be texted|}',
    '{i|ive|i have|} {already|just|} {texted|replied|said|sent|typed|wrote|told you|answered|tried|asked you to|responded} stop {already|before|twice|three times|many times|multiple times|several times|}',
    'what part of stop do you not understand',
    `if you {stopped|quit|would stop|could stop|would quit|could quit|would please stop} ${writing} ${me}`,
    'cease and desist {all|any|} {further|future|} {communication|communications|contact|texts|messages|texting|}',
    `{asked|told|tell|telling|asking|want|wanted|need|begged} {you|u} {already|} {not to|to not} {text|txt|message|msg|contact|write|write to|sms} ${me} {again|anymore|}`,
    `how many {more|} times {do i|must i|should i|will i|do we} {have to|need to|} {say|text|write|type|tell you|tell you to|ask you to|repeat} {stop|no|unsubscribe}`,
    `stop means {stop|} {${writing.slice(1, -1)}|} {me|us|}`,
    `not {texting|messaging|contacting|writing} ${me} {again|anymore|any more|in the future}|stopping {the|these|your|all|all these|} ${texts}`,
    '{i|} want {out|off|out of this|off this list|off your list|off the list|to get off|to get off this list|to be off this list|to be off your list|to be removed|to be taken off|to be taken off your list|to be removed from your list|to be removed from this list}',
    '{cancel|end|stop} {my|the|this|} {text|sms|texting|message|messaging} {subscription|alerts|notifications|service|messages}',
    `{keep|leave} ${me} off {your list|the list|this list}`,
    '{please|} {remove|removal|opt out|unsubscribe} request',
    '{put|add} {me|us|my number|this number|this phone number|my phone} {on|to} {your|the|a|ur} {do not call|do not text|do not contact|dont call|dont text|no call} list',
    'do not {text|contact} list',
  ],
  shortWishes: [
    '{do not|dont|dnt} {contact|text|message|msg}|no {texts|sms|contact|text messages}|end {this|subscription}',
    'take {me|us|my number|my name|this number|my phone number} off|take off {my number|my name|me}|get me off',
    `{dont|dnt|do not|donot|pls dont|not} {text|txt|message|msg|contact|write|write to|sms|solicit|spam} ${me}`,
    `no {more} {texts|messages|sms|text messages|msgs|texting|spam|txts} {for me|please|}`,
    'stop subscription',
  ],
  tails: [
    'any {more|longer|further} {texts|messages|}',
    '{from|off|off of|out of} ' + list,
    'of {these|those|this|your|all|all your|all these|all of these|the|} {texts|messages|text messages|sms|list|alerts|notifications|group}|of {these|this|those|all|all this|everything}',
    'from {you|you guys|you people|your company|your business|your store|this number|that number|this company|everything|all|texts|messages|text messages|sms|text|texting|receiving messages|receiving texts|future texts|future messages|further messages|your service|this service|marketing|sms alerts|promotional messages|all future messages|all communications|text alerts|your text messages|these text messages|this text|this text list|this sms list|your sms|getting texts|getting messages}',
    'to {me|us|this number|my phone|my number|my cell|this phone}',
    '{on|at|with} {this number|my phone|this phone|my number|my cell|this|these messages|these texts|these|all this|your messages|your texts}',
    'me|us|anymore|any more|any longer|no more|ever|ever again|again|forever|{at} once|today|immediately|for good|permanently|effective immediately|in the future|going forward|i beg you|period|you idiots|idiots|you people|people|you jerks|jerks|assholes|asshole|you assholes|you moron|morons|moron|losers|you loser|creep|you creep|stupid|kindly|this number|my number|this|all|everything|text|texts|messages|sms|all messages|all texts|via text|by text|by sms|via sms|thru text|through text|or call me|or calling|or email|or emailing me|or i will report you|too|either|at this number|at all|with this|as soon as possible|right away|effective now|so much|stop|from now on|and delete my number|and remove my number|and lose my number|the hell|tf|you guys|yall',
  ],
  hints: [
    '{you|u|i think you|i believe you|im afraid you|looks like you|you must|sorry you|sorry i think you|pretty sure you} {have|got|have got|texted|reached|have reached|ve got|may have|probably have|must have} {the|a|} wrong {number|person|guy|phone|phone number|one}',
    '{this is|its|sorry|youve got|uve got|youve|} {the|a|} wrong {number|person|guy|phone|phone number}',
    '{im|i am|we are|were|} {not|no longer|really not|not at all} interested',
    '{no|zero|not any} interest',
    'how did you get {my|this} {number|phone number|info}',
    '{where|how} did {you|u} get {my|this} number',
    'who gave {you|u} {my|this} number',
    '{i|} {never|didnt|did not|dont remember} {signed|sign|subscribed|subscribe|signing|opted|asked|ask|asking|agreed|agree|gave you permission|consented} {up|in|to|for|} {for|to|} {this|these|these texts|these messages|that|any of this|}',
    'why {are|do|r} {you|u} {keep|still|} {texting|messaging|contacting|text|message|spamming|bothering} me',
    '{i|we|} {dont|do not} {know|recognize} {you|this number|who this is|who you are}',
    'stop {it|this|that}',
    '{make|let} {it|this} stop',
    '{i|} {want|need|would like|wish} to stop',
    'enough|enough already|go away|piss off|fuck off|screw you|get lost|back off|do not disturb|spam|scam|scammer|harassment|this is {spam|harassment|a scam}|block me|blocked|blocking you|too many {texts|messages}|goodbye forever|stopping|reported',
    '{i|im|i am|} {will|gonna|going to|am going to|ill|} {report|reporting|block|blocking|sue|reported|blocked} {you|u|this|this number|your number} {as spam|for spam|to the fcc|to the ftc|for harassment|}',
    '{i|} {dont|do not} want {this|these|it|anything|anything from you|any of this|your stuff|your crap}',
    '{this|it} {is|s} {not|no longer} {my|his|her|their} number',
    '{how|where} {do|can|to} {i|we|} {stop|unsubscribe|opt out|cancel|get off|quit|get out of} {this|these|these texts|these messages|from this|from this list|this list|your list|}|no more|quit it|{you have been|you were} asked to stop|do not reply|{cancel|end} subscription',
    '{he|she|they} {no longer has|does not have|doesnt have} this number',
    'cancel {my|} subscription',
    '{this|it|that} {is|s|is getting|is so|is really|is very} annoying|thats annoying|youre annoying|why am i {getting|receiving} {these|this|texts|your texts|messages|}|maybe stop|you again|{only|just} {text|message} me {on|in|at|during}|{could|can} you {text|message} me less {often|}|{text|message} me less {often|}|i {may|might} {want to|} {unsubscribe|opt out} {soon|later|}|{im|i am} just a kid wrong number',
  ],
  strongHints: [
    '{lose|forget} {my|this} {number|phone number}',
    'leave {me|us} {alone|the fuck alone|the hell alone}',
    '{how|where} {do|can} {i|we} {unsubscribe|opt out}',
    '{report|reporting} {you|this|u} as spam',
    'do not {call|contact|text} list',
  ],
  negators: [
    'dont|not|never|cant|cannot|couldnt|wont|wouldnt|didnt|doesnt|isnt|aint|not to|without|him|her|them|he|she|they|his|ex|mom|husband|wife|boss|people|someone|somebody|everybody|everyone|nobody|customers|spammers|scammers|to not|hes|shes|theyre',
  ],
  starters: [
    'i|im|ive|id|ill|you|u|ur|youre|we|were|thats|its|who|why|how|because|cause|cuz|bc|since|and|or|but|wrong|not|thanks|thank|please|pls|stop|otherwise',
  ],
};
