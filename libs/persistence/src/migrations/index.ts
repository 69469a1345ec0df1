import { FirstSchema1764000000000 } from './1764000000000-first-schema';
import { Carriers1764100000000 } from './1764100000000-carriers';
import { IdsInOrder1764200000000 } from './1764200000000-ids-in-order';
import { ByOwner1764300000000 } from './1764300000000-by-owner';
import { RightsVersion1764400000000 } from './1764400000000-rights-version';
import { DropRightsVersion1764500000000 } from './1764500000000-drop-rights-version';
import { SayCarrier1764600000000 } from './1764600000000-say-carrier';
import { ForgetNotificationTexts1764700000000 } from './1764700000000-forget-notification-texts';
import { StepsOfMoves1764800000000 } from './1764800000000-steps-of-moves';
import { RelayLease1764900000000 } from './1764900000000-relay-lease';
import { ExcessTexts1765000000000 } from './1765000000000-excess-texts';
import { Backlog1765100000000 } from './1765100000000-backlog';
import { Directory1766000000000 } from './1766000000000-directory';
import { ServiceAccounts1766100000000 } from './1766100000000-service-accounts';
import { SentByAccounts1766110000000 } from './1766110000000-sent-by-accounts';
import { Merges1766200000000 } from './1766200000000-merges';
import { Handover1766300000000 } from './1766300000000-handover';
import { Provisioning1766400000000 } from './1766400000000-provisioning';
import { Webhooks1766500000000 } from './1766500000000-webhooks';
import { MessageDetails1766510000000 } from './1766510000000-message-details';
import { ReceiptCauseCodes1766511000000 } from './1766511000000-receipt-cause-codes';
import { Events1766600000000 } from './1766600000000-events';
import { WorkState1766700000000 } from './1766700000000-work-state';
import { WorkViews1766701000000 } from './1766701000000-work-views';
import { Notes1766702000000 } from './1766702000000-notes';
import { WishesAndReactions1766800000000 } from './1766800000000-wishes-and-reactions';
import { StoredFiles1766900000000 } from './1766900000000-stored-files';
import { FoldedSearch1766910000000 } from './1766910000000-folded-search';
import { ConsentLedger1766920000000 } from './1766920000000-consent-ledger';
import { QuietDays1766921000000 } from './1766921000000-quiet-days';
import { AuditLog1766930000000 } from './1766930000000-audit-log';
import { RetentionAndErasure1766931000000 } from './1766931000000-retention-and-erasure';
import { CarrierAccounts1766950000000 } from './1766950000000-carrier-accounts';
import { UserSessions1766960000000 } from './1766960000000-user-sessions';
import { CustomerExports1766970000000 } from './1766970000000-customer-exports';
import { CarrierChecks1766980000000 } from './1766980000000-carrier-checks';
import { PushSubscriptions1767000000000 } from './1767000000000-push-subscriptions';
import { Alarms1767010000000 } from './1767010000000-alarms';
import { QuarantinedTexts1767010001000 } from './1767010001000-quarantined-texts';
import { SettingsDecided1767020000000 } from './1767020000000-settings-decided';
import { Traces1767030000000 } from './1767030000000-traces';
import { Figures1767050000000 } from './1767050000000-figures';
import { ConsentOfMessage1767050000001 } from './1767050000001-consent-of-message';
import { AutomaticTexts1767050000010 } from './1767050000010-automatic-texts';
import { WordsToConfirm1767050000011 } from './1767050000011-words-to-confirm';
import { DismissalReasons1767050000020 } from './1767050000020-dismissal-reasons';
import { SignInLinks1767050000021 } from './1767050000021-sign-in-links';
import { Restores1767050000030 } from './1767050000030-restores';
import { KeptDays1767050000040 } from './1767050000040-kept-days';
import { NewsOfAMessage1767060000000 } from './1767060000000-news-of-a-message';
import { LeanOutbox1767070000040 } from './1767070000040-lean-outbox';
import { OutboxWithoutKeys1767070000041 } from './1767070000041-outbox-without-keys';
import { LeanConversations1767070000042 } from './1767070000042-lean-conversations';
import { FewerEntries1767070000043 } from './1767070000043-fewer-entries';
import { SearchIndexLater1767070000044 } from './1767070000044-search-index-later';

/** In order. `schema.integration.test.ts` fails for a file that is missing here. */
export const migrations = [
  FirstSchema1764000000000,
  Carriers1764100000000,
  IdsInOrder1764200000000,
  ByOwner1764300000000,
  RightsVersion1764400000000,
  DropRightsVersion1764500000000,
  SayCarrier1764600000000,
  ForgetNotificationTexts1764700000000,
  StepsOfMoves1764800000000,
  RelayLease1764900000000,
  ExcessTexts1765000000000,
  Backlog1765100000000,
  Directory1766000000000,
  ServiceAccounts1766100000000,
  SentByAccounts1766110000000,
  Merges1766200000000,
  Handover1766300000000,
  Provisioning1766400000000,
  Webhooks1766500000000,
  MessageDetails1766510000000,
  ReceiptCauseCodes1766511000000,
  Events1766600000000,
  WorkState1766700000000,
  WorkViews1766701000000,
  Notes1766702000000,
  WishesAndReactions1766800000000,
  StoredFiles1766900000000,
  FoldedSearch1766910000000,
  ConsentLedger1766920000000,
  QuietDays1766921000000,
  AuditLog1766930000000,
  RetentionAndErasure1766931000000,
  CarrierAccounts1766950000000,
  UserSessions1766960000000,
  CustomerExports1766970000000,
  CarrierChecks1766980000000,
  PushSubscriptions1767000000000,
  Alarms1767010000000,
  QuarantinedTexts1767010001000,
  SettingsDecided1767020000000,
  Traces1767030000000,
  Figures1767050000000,
  ConsentOfMessage1767050000001,
  AutomaticTexts1767050000010,
  WordsToConfirm1767050000011,
  DismissalReasons1767050000020,
  SignInLinks1767050000021,
  Restores1767050000030,
  KeptDays1767050000040,
  NewsOfAMessage1767060000000,
  LeanOutbox1767070000040,
  OutboxWithoutKeys1767070000041,
  LeanConversations1767070000042,
  FewerEntries1767070000043,
  SearchIndexLater1767070000044,
];
