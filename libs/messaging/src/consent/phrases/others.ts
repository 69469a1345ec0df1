import type { Lexicon } from './lexicon';
import { nouns } from './nouns';

const none = {
  negators: [],
  starters: [],
  strongHints: [],
  shortWishes: [],
  leads: [],
  hints: [],
  tails: [],
  fillers: [],
} as const;

const msgEs = `{${nouns.spanish}}`;
const listEs =
  '{de|de la|de su|de sus|de tu|de esta|de la lista de|de mi} {lista|listas|base de datos|sistema|numero|contactos|base}';
export const spanish: Lexicon = {
  fillers: [
    'por favor|porfavor|porfa|porfis|xfa|favor|hola|ya|oye|oiga|oigan|buenas|buenos dias|buenas tardes|gracias|muchas gracias|si|no gracias|saludos|ahora|inmediatamente|y|pero|ya basta|senores|senor',
  ],
  leads: [
    'quiero|quisiera|solicito|necesito|deseo|me gustaria|favor de|les pido que|le pido que|pido que|les ruego que|podrian|puede|pueden|puedes|quiero que|me pueden|no me interesa|numero equivocado|les|que',
  ],
  keywords: [
    'desuscribir|desuscribirme|desuscribirse|desuscribanme|darse de baja|darme de baja|dar de baja|dame de baja|deme de baja|denme de baja|me doy de baja|alto ya|dejen|paren|pare|desinscribir|desinscribirme|stop',
  ],
  loneKeywords: [
    'baja|alto|cancelar|cancela|cancele|cancelen|salir|parar|para|detener|detenga|detengan|fin|eliminar|quitar|anular|remover|borrar|terminar|desactivar',
  ],
  wishes: [
    'desuscribir|desuscribirme|desuscribirse|darme de baja|darse de baja|dar de baja|la baja|desinscribirme',
    `no {me|nos} {escriban|escribas|escriba|escribais|contacten|contactes|contacte|molesten|molestes|moleste|texteen|textees|textee|busquen} {mas|nunca mas|jamas|nunca|otra vez|}`,
    `{ya|nunca mas|nunca|jamas|por favor ya} no me {escriban|escribas|escriba|contacten|manden|envien|molesten} {mas|} {${msgEs.slice(1, -1)}|}`,
    `{nunca|jamas} {mas|} me {escriban|escribas|escriba|contacten|manden|envien|molesten} {mas|} {${msgEs.slice(1, -1)}|}`,
    `no {me|nos} {manden|mandes|mande|mandeis|envien|envies|envie|envieis|sigan enviando|sigan mandando|sigas mandando} {mas|estos|tantos|sus|otro|otros|} {${msgEs.slice(1, -1)}|nada|nada mas} {mas|}`,
    `{no mas|basta de|basta con los|basta de sus|ya no mas|cero|no quiero mas|no quiero|no deseo|no deseo mas|no quiero sus|no quiero estos|ya no quiero|ya no quiero sus|ya no quiero mas|no necesito|no necesito mas} ${msgEs}`,
    `{ya|} no {quiero|deseo|me interesa|quisiera} {recibir|seguir recibiendo|mas recibir|recibir mas|que me manden|que me envien|que me lleguen|que me manden mas|que me envien mas} {mas|sus|estos|ningun|} {${msgEs.slice(1, -1)}|}`,
    `no {me|nos} {vuelvan|vuelvas|vuelva} a {escribir|contactar|mandar|enviar|molestar} {mas|} {${msgEs.slice(1, -1)}|}`,
    `{me|nos} {quiten|quites|quite|borren|borres|eliminen|saquen|retiren|den de baja|de de baja} {${listEs.slice(1).split('}')[0]}|} {lista|listas|base de datos|sistema|}`,
    'no {quiero|deseo} que me {escriban|contacten|molesten} {mas|}',
    `no {manden|mandes|mande|mandeis|envien|envies|envie} {mas} ${msgEs}`,
    `{deja|deje|dejen|dejad|dejar|para|paren|pare|parar|cesen} de {escribirme|enviarme|mandarme|molestarme|textearme|contactarme|enviar|mandar|escribir|acosarme|joder|mandarme sus|enviarme sus|molestar|chingar|fastidiar|fregar} {mas|} {${msgEs.slice(1, -1)}|estos mensajes|tantos mensajes|}`,
    `{stop|deja|deje|dejen|detener|detengan|detenga|paren|pare|parar|cancelar|cancelen|cancele|cancela|suspender|suspendan} {los|sus|estos|con los|con sus|todos los|} ${msgEs}`,
    `{quitame|quitenme|quiteme|borrame|borrenme|borreme|eliminame|eliminenme|elimineme|sacame|saquenme|saqueme|remuevanme|remueveme|retirenme|retireme|desuscribeme|desuscribanme|denme de baja|dame de baja|deme de baja|darme de baja} {ya|} `,
    `{quitame|quitenme|quiteme|borrame|borrenme|borreme|eliminame|eliminenme|elimineme|sacame|saquenme|saqueme|remuevanme|remueveme|retirenme|retireme|desuscribeme|desuscribanme|denme de baja|dame de baja|deme de baja|darme de baja|salir|quiero salir|salirme} ${listEs}`,
    '{borra|borre|borren|borrar|quitar|eliminar|remover|dar de baja|sacar|elimina|elimine|eliminen|quita|quiten|quite|saquen|saca|olvida|olviden} mi {numero|telefono|celular|contacto|nombre}',
    '{cancelar|cancela|cancele|cancelen|anular|anulen|terminar} {mi|la|} {suscripcion|subscripcion}',
    'no {contactar|molestar|enviar mas|mandar mas}|revoco mi consentimiento|retiro mi consentimiento|no doy mi consentimiento|no autorizo',
  ],
  shortWishes: [],
  tails: [
    'mas|nunca mas|nunca|jamas|otra vez|a este numero|a mi numero|a mi telefono|a mi celular|de ustedes|suyos|de nuevo|por este medio|a este telefono|por sms|de publicidad|de texto|publicitarios|promocionales|de inmediato|nada|todo',
    listEs,
    `con {sus|los|estos|tantos|tus} ${msgEs}`,
  ],
  hints: [
    '{como|donde} {me|puedo|} {doy de baja|darme de baja|desuscribo|desuscribirme|cancelo}|{que molesto|que fastidio|ya cansan}',
    '{numero|telefono} {equivocado|incorrecto|erroneo}|persona equivocada|{se|te} {equivoco|equivocaste|equivoca} de {numero|persona}|{este|esto} no es {su|el} numero|no me interesa|no estoy interesado|no estoy interesada|no gracias no me interesa|quien es|quien eres|quien es usted|quien habla|no lo conozco|no te conozco|como {consiguieron|consiguio|obtuvo|obtuvieron} mi numero|dejenme en paz|dejame en paz|dejeme en paz|dejen de molestar|basta|ya basta|los voy a {reportar|denunciar|bloquear}|es spam',
  ],
  strongHints: ['{dejenme|dejame|dejeme} en paz'],
  negators: ['no|nunca|sin'],
  starters: ['ya|yo|este|quien|porque|gracias|numero'],
};

const msgFr = `{${nouns.french}}`;
const verbFr =
  '{menvoyer|m envoyer|mecrire|m ecrire|me contacter|me texter|me deranger|me harceler|me spammer|me solliciter|me relancer|envoyer|nous envoyer|nous contacter|me parler|membeter|m embeter}';
const listFr =
  '{de|de la|de votre|de vos|de cette|de ta|de la liste|de vos listes|de votre base} {liste|listes|base|fichier|fichiers|base de donnees|repertoire|contacts|de diffusion|sms|mailing list|donnees}';
export const french: Lexicon = {
  fillers: [
    'svp|stp|sil vous plait|s il vous plait|sil te plait|s il te plait|merci|merci beaucoup|merci davance|merci d avance|bonjour|bonsoir|salut|cordialement|maintenant|non|non merci|oui|ok|et|mais|donc|immediatement|de suite|tout de suite|bonne journee|bonne soiree|monsieur|madame|desormais|vite',
  ],
  leads: [
    'je veux|je souhaite|je voudrais|je desire|je demande a|je demande|jaimerais|j aimerais|jexige que vous|je vous demande de|je vous prie de|je vous demande d|pouvez vous|pourriez vous|peux tu|priere de|merci de|merci d|veuillez|vous pouvez|il faut|je vais|pas interesse|mauvais numero|faux numero|a|de|vous|bien vouloir|me',
  ],
  keywords: [
    'stop|stopp|arretez|arrete|arretes|arretez ca|desabonner|desabonnement|desinscrire|desinscription|desabonne|desinscris|desabonnez|desinscrivez|me desabonner|me desinscrire|stop tout|stop pub|desabo|desabonez',
  ],
  loneKeywords: ['arret|arrett|arreter|stopper|stoppez|fin|resilier|resiliation|annuler|supprimer|terminer|cessez'],
  wishes: [
    '{me|} {desabonner|desinscrire}|{le|mon|ma|} {desabonnement|desinscription}',
    `{arretez|arrete|arreter|darreter|d arreter|cessez|cesse|cesser|stoppez|stop|stopper} {de|d|des|} ${verbFr} {des|de|ces|vos|tous ces|tes|} {${msgFr.slice(1, -1)}|ca|cela|}`,
    `{arretez|arrete|arreter|darreter|d arreter|stoppez|cessez|stop|halte|stopper|stop a|fin des|fin aux} {les|ces|vos|tous ces|avec les|avec ces|avec vos|aux|a vos|tes|ce|le|la|au|de|des|votre|} ${msgFr}`,
    `{ne|} {mecrivez|m ecrivez|nenvoyez|n envoyez|menvoyez|m envoyez|me contactez|me derangez|me textez|me sollicitez|mecris|m ecris|menvoie|m envoie|menvoies|me contacte|me contactes|me spammez|me relancez|me deranges} plus {jamais|} {de|vos|aucun|ces|rien|} {${msgFr.slice(1, -1)}|}`,
    `{cessez|arretez|stoppez} {immediatement|} {tout|tous} {envoi|envois|contact|message|messages}`,
    `ne plus {menvoyer|m envoyer|mecrire|m ecrire|me contacter|me deranger|me solliciter|recevoir|envoyer|me recontacter|me relancer|etre contacte|etre contactee} {de|vos|ces|aucun|des|} {${msgFr.slice(1, -1)}|}`,
    `{plus|} {plus de|plus aucun|plus jamais de|assez de|pas de|non aux|marre de vos|aucun autre} {sms|textos|messages|message|pubs|spam}`,
    `{je|} {ne|n|} {veux|souhaite|desire|voudrais|accepte} plus {recevoir|avoir|etre contacte|etre contactee|etre sollicite|etre derange|que vous menvoyiez} {de|vos|ces|aucun|d|des|} {${msgFr.slice(1, -1)}|}`,
    `{je|} {ne|n|} {veux|souhaite|desire|voudrais|accepte} plus {de|vos|ces|aucun|de vos|de ces} ${msgFr}`,
    `je {ne|} {veux|souhaite|desire} {pas|plus} {recevoir|de|vos|ces} {de|vos|ces|} ${msgFr}`,
    `{desabonnez|desinscrivez|desabonne|desinscris|retirez|enlevez|supprimez|effacez|otez|rayez|retire|enleve|supprime|sortez|sors|radiez} moi {de vos sms|}`,
    `{desabonnez|desinscrivez|desabonne|desinscris|retirez|enlevez|supprimez|effacez|otez|rayez|retire|enleve|supprime|sortez} {moi|mon numero|mon nom|mes coordonnees} ${listFr}`,
    `{supprimez|effacez|retirez|enlevez|supprime|efface|oubliez|supprimer|retirer} mon {numero|nom|contact}`,
    `{me|} {retirer|enlever|supprimer|desabonner|desinscrire|rayer|radier|effacer|sortir} {moi|mon numero|} ${listFr}`,
    'etre {retire|retiree|supprime|supprimee|desinscrit|desinscrite|desabonne|desabonnee|enleve|enlevee} ' + listFr,
    'je {retire|revoque} mon {consentement|accord}|je me {desabonne|desinscris|desinscrit}|annuler {mon|l|} {abonnement|inscription}|resilier {mon|} abonnement|annuler labonnement',
  ],
  shortWishes: [],
  tails: [
    listFr,
    'sur ce numero|a ce numero|sur mon portable|sur mon telephone|sur mon numero|de votre part|de vous|jamais|plus|publicitaires|commerciaux|de pub|par sms|par message|inutiles|a lavenir|a l avenir|ca suffit|de ce service|de vos services|sms|tous|sans arret',
  ],
  hints: [
    '{mauvais|faux} numero|mauvaise personne|vous {vous trompez|avez fait erreur|etes trompe|faites erreur} {de numero|de personne|}|tu te trompes de numero|erreur de numero|ce nest pas {mon|le bon|son} numero|{je ne suis|je suis|} pas {interesse|interessee|interesses}|ca ne minteresse pas|qui est ce|qui etes vous|qui es tu|cest qui|comment avez vous eu mon numero|je ne vous connais pas|foutez moi la paix|fous moi la paix|degagez|ca suffit|cest penible|comment {se|me|on se|puis je me} {desabonner|desabonne|desinscrire}|cest du spam|je vais vous {signaler|bloquer}',
  ],
  strongHints: ['{laissez|laisse|fichez|foutez|fous} moi {tranquille|la paix}'],
  negators: ['ne|n|narretez|narrete|jamais|sans|pas'],
  starters: ['je|vous|cest|cela|sinon|svp|merci|mauvais|non'],
};

const msgDe = `{${nouns.german}}`;
const listDe =
  '{aus|von|aus der|von der|aus ihrer|von ihrer|aus eurer|von eurer|aus dem|aus ihrem|aus eurem|vom|aus deiner|von deiner} {liste|verteiler|kontaktliste|datenbank|system|kundenliste|mailingliste|smsliste|sms liste|kontakten}';
export const german: Lexicon = {
  fillers: [
    'bitte|bitte bitte|hallo|hi|guten tag|guten morgen|guten abend|danke|vielen dank|danke schon|nein|nein danke|ja|ok|jetzt|sofort|endlich|mal|doch|und|aber|also|lg|mfg|gruss|viele grusse|moin|umgehend|einfach',
  ],
  leads: [
    'ich mochte|ich moechte|ich will|ich wurde gern|ich wunsche|ich bitte sie|ich bitte euch|konnten sie|konnen sie|konnt ihr|kannst du|wurden sie|ich|sie sollen|ihr sollt|kein interesse|falsche nummer|mochte|will|mich|mir',
  ],
  keywords: [
    'stop|stopp|stoppen|abmelden|abbestellen|austragen|abmeldung|abbestellung|aufhoren|aufhoeren|hor auf|hort auf|horen sie auf|hoer auf|schluss jetzt|stop sms|mich abmelden|abmeldn',
  ],
  loneKeywords: [
    'ende|halt|beenden|loschen|loeschen|kundigen|kuendigen|widerruf|widerrufen|kundigung|entfernen|stornieren',
  ],
  wishes: [
    '{mich|} {abmelden|austragen}',
    `{hor|hort|horen sie|horn sie|hoer|hoert|hoeren sie} {bitte|endlich|jetzt|sofort|} auf {damit|bitte|} {mir zu schreiben|mir zu texten|mir zu simsen|mich zu kontaktieren|mich zu belastigen|mich zu belaestigen|mich anzuschreiben|mich zu nerven|mich zu spammen|mich zu storen|mir was zu schicken|zu schreiben|zu texten|zu nerven|uns zu schreiben}`,
    `{hor|hort|horen sie|horn sie|hoer|hoert|hoeren sie} {bitte|endlich|} auf {mir|uns} {diese|so viele|eure|ihre|} ${msgDe} zu {schicken|senden|schreiben|sendn}`,
    `{hor|hort|horen sie|horn sie|hoer|hoert|hoeren sie|schluss|stop|stopp|aufhoren} {bitte|endlich|} {auf|} mit {den|diesen|dem|der|euren|ihren|deinen} ${msgDe}`,
    `{stop|stopp|stoppen sie|stoppt|beenden sie} {die|diese|den|der|alle|eure|ihre|} ${msgDe}`,
    `{schreib|schreibe|schreibt|schreiben sie|schick|schicke|schickt|schicken sie|sende|sendet|senden sie|send|kontaktier|kontaktiere|kontaktiert|kontaktieren sie|text|texte|textet|belastigt|belastigen sie} {mir|mich|uns|an diese nummer} {bitte|} {nicht mehr|nie wieder|nie mehr|nichts mehr|nix mehr}`,
    `{schreib|schreibe|schreibt|schreiben sie|schick|schicke|schickt|schicken sie|sende|sendet|senden sie|send} {mir|uns|an diese nummer|} {bitte|} {keine|keinerlei} {weiteren|weitere|} ${msgDe} {mehr|}`,
    `{bitte|} {keine|keinerlei|nie wieder} {weiteren|weitere} ${msgDe} {mehr|}`,
    `{ich|wir|} {mochte|moechte|will|wunsche|mag|wollen|mochten|brauche} {bitte|} keine {weiteren|weitere|eurer|ihrer|} ${msgDe} {mehr|} {von ihnen|von euch|von dir|} {bekommen|erhalten|kriegen|haben|empfangen|}`,
    `keine ${msgDe} mehr {senden|schicken|schreiben|}`,
    `{melde|melden sie|meldet|meld} mich {bitte|} {ab|vom newsletter ab}`,
    `{losch|losche|loschen sie|loscht|loesch|loesche|loeschen sie|entfern|entferne|entfernen sie|streich|streiche|streichen sie|nehmen sie|nimm|nehmt|streicht|tragen sie|trag|sperren sie|sperrt|blockieren sie} {bitte|} {mich|meine nummer|meine handynummer|meine telefonnummer|meinen namen|meine daten|meinen kontakt} {bitte|} ${listDe} {aus|}`,
    `{losch|losche|loschen sie|loscht|loesch|loesche|loeschen sie|entfern|entferne|entfernen sie|streich|streiche|streichen sie|sperren sie|sperrt|blockieren sie} {bitte|} {meine nummer|meine handynummer|meine telefonnummer|meinen namen|meine daten|mich}`,
    `meine {nummer|handynummer|daten} {bitte|} {loschen|loeschen|entfernen}|mich {bitte|} ${listDe} {nehmen|streichen|loschen|entfernen|austragen}`,
    `${listDe} {loschen|loeschen|nehmen|streichen|entfernen|austragen}|ich {will|mochte|moechte} {nichts|nix} mehr {von euch|von ihnen|von dir} {horen|hoeren|bekommen|erhalten|lesen|}`,
    '{trag|trage|tragt|tragen sie} mich {bitte|} {aus|aus der liste aus}|ich {mochte|moechte|will} mich {abmelden|austragen}',
    'ich {widerrufe|widerrufe hiermit} {meine|die|} {einwilligung|zustimmung|}|{mir|mich|uns|} {nicht mehr|nie wieder|nie mehr|nicht weiter} {schreiben|kontaktieren|texten|anschreiben|belastigen|zu schreiben|zu kontaktieren|zu texten|anzuschreiben|zu belastigen}|keine {weitere|weiteren} {kontaktaufnahme|kontakte|kontaktversuche}|unterlassen sie {das|weitere nachrichten|diese nachrichten}',
    `{unterlassen sie|unterlasst|unterlass} {es|das|} {mir|mich|uns} {weitere|weiterhin|} {${msgDe.slice(1, -1)}|} {zu schicken|zu senden|zu schreiben|zu kontaktieren|zu texten}`,
    '{nicht mehr|nie wieder|nie mehr} {von ihnen|von euch|} {angeschrieben|kontaktiert|belastigt|angetextet|gestort} werden',
    `{die|diese|eure|ihre|den|alle} ${msgDe} {abbestellen|abmelden|stoppen|beenden}`,
  ],
  shortWishes: [`keine ${msgDe}|keine {weiteren|weitere} ${msgDe}`],
  tails: [
    'mehr|an diese nummer|auf diese nummer|auf mein handy|von ihnen|von euch|von dir|nie wieder|unter dieser nummer|auf dieses handy|schreiben|ihr idioten|per sms|vom newsletter|von diesem dienst|von den sms|von sms|aus',
    listDe,
  ],
  hints: [
    '{falsche|verkehrte} {nummer|person}|{sie|du|ihr} {haben|hast|habt} {die|eine|} {falsche|verkehrte} {nummer|person}|falsch verbunden|{ich habe|habe|} kein interesse {mehr|}|{ich bin|bin|} nicht {mehr|} interessiert|wer ist {das|da}|wer sind sie|wer bist du|woher {haben sie|hast du|habt ihr} meine nummer|ich kenne sie nicht|das ist spam|ich werde sie {melden|anzeigen|blockieren}|verpiss dich|das reicht|{das|es|sie|ihr} {nervt|nerven} {langsam|}|sie haben sich {verwahlt|vertippt}',
  ],
  strongHints: ['{lassen sie|lass|lasst} mich {bitte|} in ruhe'],
  negators: ['nicht|nie|niemals|ohne'],
  starters: ['ich|das|wer|sonst|danke|bitte|falsche|kein|wir'],
};

const msgPt = `{${nouns.portuguese}}`;
const listPt =
  '{da|desta|dessa|da sua|das suas|de sua|da vossa|do|deste|desse|do seu|do vosso} {lista|listas|base|base de dados|lista de contatos|cadastro|sistema|banco de dados|mailing}';
export const portuguese: Lexicon = {
  fillers: [
    'por favor|pfv|pf|favor|porfavor|ola|oi|bom dia|boa tarde|boa noite|obrigado|obrigada|obg|grato|grata|agora|ja|nao obrigado|sim|e|mas|imediatamente|gente|moco',
  ],
  leads: [
    'quero|gostaria de|queria|desejo|eu quero|eu gostaria de|solicito|peco que|podem|pode|voces podem|nao tenho interesse|numero errado|preciso|eu|para de|gostaria que',
  ],
  keywords: [
    'stop|pare|parem|descadastrar|descadastro|descadastre|me descadastrar|me descadastre|me descadastrem|descadastre me|descadastrem me|desinscrever|me desinscrever|cancelar inscricao|desinscricao|chega|quero sair',
  ],
  loneKeywords: ['sair|parar|cancelar|cancela|cancele|remover|remova|remova me|fim|encerrar|excluir|apagar'],
  wishes: [
    '{me|} {descadastrar|descadastre|desinscrever}|ser descadastrado',
    `{nao|n|nunca mais} {me|nos} {mande|mandem|manda|mandes|envie|enviem|envia|escreva|escrevam|contate|contatem|contacte|contactem|incomode|incomodem|perturbe|perturbem|mandar|enviar|escrever|contatar} {mais|nunca mais|} {${msgPt.slice(1, -1)}|nada|mais mensagens|mais sms|essas mensagens|}`,
    `{nao|nunca mais} {mande|mandem|envie|enviem|escreva|escrevam|enviar|mandar} mais {${msgPt.slice(1, -1)}|nada|} {pra mim|para mim|}`,
    `{pare|parem|para|parar|deixe|deixem} de {me mandar|me enviar|enviar|mandar|me escrever|escrever|me contatar|me incomodar|me perturbar|me encher|enviar me|mandar me} {mais|essas|estas|} {${msgPt.slice(1, -1)}|isso|}`,
    `{pare|parem|parar|stop|chega|basta|cancelar|cancelem|cancele} {com|de|} {as|essas|estas|os|esses|} ${msgPt}`,
    `{eu|} {nao|n} {quero|desejo|gostaria de|aceito|preciso} {mais|receber|receber mais|mais receber|continuar recebendo|que me mandem|de|} {suas|essas|as|os|} {${msgPt.slice(1, -1)}|mais mensagens}`,
    `nao quero mais {receber|isso|ser contatado|ser contatada|ser incomodado} {${msgPt.slice(1, -1)}|nada|}`,
    `{chega de|sem mais|nao mais|nada de} ${msgPt}`,
    `{me|} {tire|tirem|remova|removam|retire|retirem|exclua|excluam|tira|remove|delete|apague} {me|meu numero|o meu numero|meu contato|meu contacto|o meu contato|o meu contacto|meu nome|meu telefone|} ${listPt}`,
    `{me} {tire|tirem|remova|removam|retire|retirem|exclua|excluam|tira|remove}`,
    '{tira|tirar|remover|remova|removam|apague|apaguem|exclua|excluam|retire|retirem|tire|tirem|delete|remove|apaga} {o|} meu {numero|contato|contacto|nome|telefone}',
    '{nao|nunca} {entre|entrem|entrar|facam|faca} {mais|} {em|} contato {mais|comigo|} {comigo|}',
    `{sair|ser removido|ser retirado|me remover|me retirar} ${listPt}|{revogo|retiro} {o|} meu consentimento|{cancelar|cancele} {minha|a|} {inscricao|assinatura}|nao autorizo`,
  ],
  shortWishes: ['nao quero {receber|mais|mais receber|receber mais}'],
  tails: [
    'mais|nunca mais|nesse numero|neste numero|para este numero|pra mim|para mim|de voces|no meu celular|de propaganda|por sms|de texto|nada',
    listPt,
  ],
  hints: [
    '{numero|pessoa} {errado|errada}|{voce|vc|voces} {esta com o|tem o|ligou para o|ligou no|} numero errado|e engano|foi engano|engano|{eu|} nao {tenho interesse|estou interessado|estou interessada|me interessa}|sem interesse|quem e|quem e voce|quem fala|nao te conheco|nao conheco voce|como conseguiu meu numero|isso e spam|vou {denunciar|bloquear} {voces|voce|}|para com isso|{onde|como} {conseguiu|conseguiram|pegou|pegaram|arrumaram} meu numero|como {faco para|} {cancelar|sair|me descadastrar}',
  ],
  strongHints: ['me {deixe|deixem|deixa} em paz'],
  negators: ['nao|nunca|sem|n'],
  starters: ['eu|voces|voce|isso|quem|porque|obrigado|senao|numero'],
};

const msgIt = `{${nouns.italian}}`;
const listIt =
  '{dalla|dalla vostra|da questa|dalla tua|dalle vostre|dai vostri|dal vostro|dalla sua|dal} {lista|liste|rubrica|mailing list|contatti|database|elenco|elenchi}';
export const italian: Lexicon = {
  fillers: [
    'per favore|perfavore|per piacere|per cortesia|cortesemente|prego|vi prego|ti prego|la prego|ciao|salve|buongiorno|buonasera|grazie|grazie mille|no grazie|si|ok|ora|adesso|subito|immediatamente|e|ma|gentilmente|no',
  ],
  leads: [
    'vorrei|voglio|desidero|chiedo di|vi chiedo di|le chiedo di|potete|puo|puoi|potreste|prego di|siete pregati di|chiedo|numero sbagliato|non mi interessa|dovete|mi|io',
  ],
  keywords: [
    'stop|disiscrivi|disiscrivermi|disiscrizione|disiscrivimi|disiscrivetemi|cancellami|cancellatemi|cancellarmi|annulla iscrizione|annullare iscrizione|cancella iscrizione|cancellazione|smettetela|smettila|smetti|basta messaggi|fermatevi|disdire',
  ],
  loneKeywords: [
    'annulla|annullare|cancella|ferma|fermare|disdetta|disdici|rimuovi|rimuovimi|elimina|eliminami|esci|termina|arresta|recedere',
  ],
  wishes: [
    'disiscrivermi|disiscrivimi|cancellarmi|la cancellazione|la disiscrizione',
    `non {mi scrivete|scrivetemi|scrivermi|mi scrivere|mi scriva|mi scrivi|mi contattate|contattatemi|contattarmi|mi contatti|mi contattare|mi disturbate|disturbatemi|disturbarmi|mi disturbi|mi disturbare|mi tartassate} {piu|mai piu}`,
    `non {mi mandate|mandatemi|mandarmi|mi mandare|mi mandi|mi inviate|inviatemi|inviarmi|mi inviare|mi invii|inviate|mandate|inviare|mandare} {piu|altri|mai piu|} ${msgIt} {piu|}`,
    `non {mi mandate|mandatemi|mandarmi|mi inviate|inviatemi|inviarmi|mi mandare} piu {nulla|niente|}`,
    `{smettila|smettetela|smetti|smettete|smetta|la smetta|finitela|finiscila|piantatela|basta|piantala|evitate|smettere} {di|} {scrivermi|mandarmi|inviarmi|contattarmi|disturbarmi|mandare|inviare|tormentarmi|spammarmi|mandarmi questi|inviarmi questi|scrivere} {${msgIt.slice(1, -1)}|questi messaggi|}`,
    `{basta|stop|fermate|ferma|interrompete|stop ai|stop con i} {con i|con gli|con questi|questi|i|gli|agli|ai|con|} ${msgIt}`,
    `{io|} non {voglio|desidero|vorrei|intendo|accetto} {piu|ricevere|piu ricevere|ricevere piu|ricevere altri|altri|piu altri|} {i vostri|questi|vostri|} ${msgIt}`,
    `essere {rimosso|rimossa|cancellato|cancellata|tolto|tolta|eliminato|eliminata|disiscritto|disiscritta} {${listIt.slice(1).split('}')[0]}|} {lista|liste|rubrica|mailing list|contatti|database|elenco|}`,
    'non {voglio|desidero} {piu|} {ricevere|essere contattato|essere contattata|essere disturbato} {piu|piu nulla|nulla|}',
    `{niente|nessun|mai|non} piu ${msgIt}`,
    `{toglietemi|toglimi|rimuovetemi|cancellatemi|eliminatemi|rimuovimi|eliminami|cancellami|mi tolga|mi cancelli|mi rimuova|levatemi|togliermi|rimuovermi|cancellarmi} {subito|}`,
    `{toglietemi|toglimi|rimuovetemi|cancellatemi|eliminatemi|rimuovimi|eliminami|cancellami|mi tolga|mi cancelli|mi rimuova|levatemi|togliermi|rimuovermi|cancellarmi|togliete il mio numero|cancellate il mio numero} ${listIt}`,
    '{cancella|cancellate|eliminate|rimuovete|elimina|rimuovi|togliete|togli|dimenticate} il mio {numero|contatto|nome|nominativo}',
    '{revoco|ritiro} il {mio|} consenso|{annulla|annullare|cancella|disdire|cancellare|annullate} {la|l|la mia|} {iscrizione|sottoscrizione}|annullare liscrizione|annulla liscrizione',
  ],
  shortWishes: [],
  tails: [
    'piu|mai piu|a questo numero|su questo numero|al mio numero|da voi|da parte vostra|pubblicitari|promozionali|sul mio telefono|sul mio cellulare|di testo|in futuro|niente|altri',
    listIt,
  ],
  hints: [
    '{numero|persona} {sbagliato|sbagliata|errato}|{ha|hai|avete} {sbagliato|il} {numero|persona} {sbagliato|}|non mi interessa|non {sono|siamo} {interessato|interessata|interessati}|nessun interesse|chi e|chi sei|chi siete|chi parla|non vi conosco|non ti conosco|come avete {avuto|ottenuto} il mio numero|basta|come {faccio a|posso|mi} {disiscrivermi|cancellarmi|disiscrivo}|che fastidio|e spam|vi {denuncio|blocco|segnalo}|andate via',
  ],
  strongHints: ['{lasciatemi|lasciami|mi lasci} {in pace|stare}'],
  negators: ['non|mai|senza'],
  starters: ['io|voi|questo|perche|grazie|altrimenti|numero'],
};

const msgNl = `{${nouns.dutch}}`;
const listNl =
  '{van|uit|van de|uit de|van je|van jullie|uit jullie|van uw|uit uw|uit het|van deze} {lijst|lijsten|bestand|systeem|database|adressenbestand|mailinglijst|mailinglist|contacten|verzendlijst|contactenlijst}';
export const dutch: Lexicon = {
  fillers: [
    'aub|a u b|alsjeblieft|alstublieft|alsjeblief|ajb|svp|graag|hallo|hoi|hi|goedemorgen|goedemiddag|goedenavond|dank je|dank je wel|dank u|dank u wel|bedankt|dankje|nee|nee bedankt|ja|ok|nu|direct|onmiddellijk|meteen|en|maar|gewoon|vriendelijke groet|gr|mvg',
  ],
  leads: [
    'ik wil|ik wil graag|ik wil me|ik wil mij|ik zou graag|ik wens|ik verzoek u|kunt u|kun je|kunnen jullie|wilt u|wil je|willen jullie|gelieve|ik vraag je|verkeerd nummer|geen interesse|ik|u moet|jullie moeten|me|mij',
  ],
  keywords: [
    'stop|stopp|stoppen|afmelden|uitschrijven|afmelding|uitschrijving|stop ermee|stop hiermee|hou op|houd op|me afmelden|me uitschrijven|afmeldn',
  ],
  loneKeywords: ['einde|annuleren|annuleer|opzeggen|verwijderen|verwijder|beeindigen|eindigen|opheffen'],
  wishes: [
    '{me|mij|} {afmelden|uitschrijven}',
    `{stop|stoppen|ophouden|hou op|houd op} {aub|alsjeblieft|nu|} {met|} {mij|me|ons|het|} {deze|die|steeds|het|} {${msgNl.slice(1, -1)}|} {te|} {sturen|zenden|schrijven|sms en|smsen|appen|berichten|contacteren|benaderen|lastig te vallen|lastigvallen|lastig vallen|spammen|mailen|versturen}`,
    `{stop|stoppen|hou op|houd op} met {het|} {sturen|versturen|zenden} van {deze|die|} ${msgNl}`,
    `{mijn nummer|mij|me|mijn gegevens|mijn naam} {aub|} te {verwijderen|wissen|schrappen}`,
    `{mijn nummer|mij|me|mijn gegevens} ${listNl} {te|} {verwijderen|halen|schrappen|wissen}`,
    `{mijn nummer|mij|me|mijn gegevens} te {verwijderen|wissen|schrappen} ${listNl}`,
    `{stuur|stuurt} {mij|me|ons|} {niets|niks} meer`,
    `{stop|stoppen} met {deze|die|de|jullie|} ${msgNl}|stop {de|deze|die|alle|} ${msgNl}`,
    `{stuur|sturen|zend|stuurt} {mij|me|ons|dit nummer|} {aub|alsjeblieft|} {geen|nooit|niet} {meer|verdere|} {${msgNl.slice(1, -1)}|} {meer|}`,
    `{ik|wij|} {wil|wens|hoef|willen} {aub|} geen {verdere|meer|} ${msgNl} {meer|van jullie|van u|} {ontvangen|krijgen|hebben|te ontvangen|te krijgen|}`,
    `geen {verdere|} ${msgNl} {meer} {sturen|ontvangen|}`,
    `nooit meer {berichten|sms|smsen|sms en|appen|contact opnemen} {sturen|}`,
    'ik wil {niets|niks} meer {ontvangen|krijgen|horen|van jullie ontvangen|van jullie horen}',
    '{bericht|sms|app|contacteer|schrijf|benader|mail|bel of sms|stuur} {mij|me|ons} {aub|alsjeblieft|} {niet|nooit} meer',
    '{neem|opnemen} {aub|alsjeblieft|} {geen|nooit} {contact} {meer} {met mij|met me|} {op|}',
    '{mij|me|} {niet|nooit} meer {sms en|smsen|contacteren|benaderen|berichten|appen|schrijven|lastigvallen}',
    '{schrijf|schrijft|meld|meldt} {mij|me|ons|mijn nummer} {aub|alsjeblieft|} {uit|af}',
    `{haal|haalt|verwijder|verwijdert|schrap|gooi|wis} {mij|me|mijn nummer|mijn naam|mijn gegevens} {aub|} ${listNl} {af|}`,
    '{verwijder|wis|verwijdert|schrap|vergeet} {mij|me|mijn nummer|mijn gegevens|mijn telefoonnummer|mijn naam}',
    `{uitschrijven|afmelden|verwijderd worden} ${listNl}|ik trek mijn toestemming in|mijn toestemming intrekken|abonnement {opzeggen|stoppen|stopzetten}|ik wil {van de lijst|van deze lijst} {af|}`,
  ],
  shortWishes: [],
  tails: [
    'meer|nooit meer|op dit nummer|naar dit nummer|naar mij|van jullie|van u|op mijn nummer|op mijn telefoon|voor deze berichten|van deze berichten|voor sms|via sms|voor de sms|sturen|te sturen|versturen|ontvangen|te ontvangen',
    listNl,
  ],
  hints: [
    '{verkeerd|verkeerde|fout} {nummer|persoon}|{je|u|jullie} {hebt|heeft|hebben} {het|een} {verkeerde|verkeerd|foute} nummer|{ik heb|heb|} geen interesse {meer|}|{ik ben|ben|} niet {meer|} geinteresseerd|wie is dit|wie ben je|wie bent u|wie zijn jullie|hoe kom {je|jij|u} aan mijn nummer|ik ken {je|u|jullie} niet|dit is spam|ik ga {je|jullie|u} {melden|blokkeren}|genoeg|rot op',
  ],
  strongHints: ['{laat|laten} {me|mij} {aub|} met rust'],
  negators: ['niet|nooit|zonder'],
  starters: ['ik|jullie|dit|wie|anders|dank|bedankt|verkeerd'],
};

export const arabic: Lexicon = {
  ...none,
  fillers: ['من فضلك|رجاء|شكرا|لو سمحت|الرجاء|ارجوك'],
  keywords: ['توقف|ايقاف|الغاء|الغاء الاشتراك|اوقف|اوقفوا|قف|ستوب|وقف'],
  loneKeywords: [],
  wishes: [
    '{لا|عدم} {ترسلوا|ترسل|ترسلو|تبعثوا|تراسلني|تراسلوني|ارسال|تتواصلوا معي} {لي|الي|} {رسائل|رسايل|اي رسائل|الرسائل|} {بعد الان|}|{اوقف|اوقفوا|توقف عن|توقفوا عن|ايقاف} {ارسال|} {الرسائل|رسائل|مراسلتي|المراسلة} {لي|}|لا اريد {اي|المزيد من|هذه|استلام|} {رسائل|الرسائل}|{احذف|احذفوا|امسح|ازيلوا} {رقمي|اسمي} {من القائمه|من القائمة|من قائمتكم|}',
  ],
  strongHints: ['رقم خاطئ|رقم غلط'],
};

export const hebrew: Lexicon = {
  ...none,
  fillers: ['בבקשה|תודה|שלום|נא|היי'],
  keywords: ['הסר|הסירו|הסרה|להסיר|הסירו אותי|הסר אותי|תסירו אותי|תסיר אותי|עצור|תפסיקו|תפסיק|סטופ|להסרה|להסיר אותי'],
  loneKeywords: ['די|ביטול|בטל'],
  wishes: [
    '{תפסיקו|תפסיק|תפסיקי|להפסיק|הפסיקו|תחדלו} {לשלוח|לכתוב|להטריד|לסמס} {לי|אותי|} {הודעות|סמסים|}|{אל|לא|בלי} {תשלחו|תשלח|לשלוח|תכתבו} {לי|} {יותר|עוד|} {הודעות|סמסים|} {יותר|}|{הסר|הסירו|תסירו|להסיר|תסיר|מחקו|תמחקו} {אותי|את המספר שלי} {מהרשימה|מרשימת התפוצה|מהרשימה שלכם|}|לא רוצה {לקבל|יותר|} {הודעות|עוד הודעות}|בלי הודעות',
  ],
  strongHints: ['מספר שגוי|טעות במספר'],
};
