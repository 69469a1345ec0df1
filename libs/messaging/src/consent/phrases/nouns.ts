/** What customers call texts, as variants of a slot, and the lists that they are on. */
export const nouns = {
  english:
    'texts|text|text messages|text message|messages|message|sms|smses|txts|txt|msgs|msg|texting|txting|messaging|txt msgs|text msgs|spam|alerts|notifications|ads|promotions|offers|promos|updates|campaigns|mms',
  spanish: 'mensajes|mensaje|sms|textos|msjs|mensajitos|publicidad|spam|promociones|ofertas|notificaciones|correos',
  french:
    'messages|message|sms|textos|texto|mms|pub|pubs|publicites|publicite|spam|spams|promos|notifications|envois|mails|offres',
  german:
    'sms|nachrichten|nachricht|werbung|texte|mitteilungen|mails|spam|angebote|newsletter|infos|textnachrichten|werbe sms|werbenachrichten|werbesms',
  portuguese: 'mensagens|mensagem|sms|textos|msgs|msg|propaganda|propagandas|spam|promocoes|publicidade|torpedos',
  italian: 'messaggi|messaggio|sms|messaggini|pubblicita|spam|promozioni|notifiche|offerte|mail|msg|comunicazioni',
  dutch:
    'berichten|berichtjes|bericht|sms|smsen|smsjes|sms en|sms jes|reclame|spam|appjes|aanbiedingen|reclames|mails|tekstberichten|sms berichten|smsberichten',
} as const;
