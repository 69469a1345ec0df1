import type { Field, Product } from '../product';

const columns: Partial<Record<string, Field>> = {
  firstname: 'firstName',
  vorname: 'firstName',
  prénom: 'firstName',
  nombre: 'firstName',
  lastname: 'lastName',
  nachname: 'lastName',
  nom: 'lastName',
  apellidos: 'lastName',
  company: 'company',
  firma: 'company',
  société: 'company',
  organización: 'company',
  emailaddress: 'email',
  emailadresse: 'email',
  adressedemessagerie: 'email',
  mobilephone: 'mobile',
  mobiltelefon: 'mobile',
  télmobile: 'mobile',
  teléfonomóvil: 'mobile',
  businessphone: 'business',
  businessphone2: 'business',
  companymainphone: 'business',
  telefongeschäftlich: 'business',
  telefongeschäftlich2: 'business',
  telefonfirma: 'business',
  téléphonebureau: 'business',
  téléphone2bureau: 'business',
  teléfonodeltrabajo: 'business',
  homephone: 'home',
  homephone2: 'home',
  telefonprivat: 'home',
  telefonprivat2: 'home',
  téléphonedomicile: 'home',
  particular: 'home',
  primaryphone: 'other',
  haupttelefon: 'other',
  otherphone: 'other',
  weiterestelefon: 'other',
  carphone: 'other',
  autotelefon: 'other',
};

const marks = ['businessphone', 'telefongeschäftlich', 'téléphonebureau', 'teléfonodeltrabajo'];

export const outlook: Product = {
  name: 'Outlook',
  recognizes: (keys) => marks.some((key) => keys.has(key)) && !keys.has('id') && !keys.has('externalid'),
  typeOf: () => 'CONTACT',
  columnsOf: () => columns,
  unused: Object.fromEntries(
    ['businessfax', 'homefax', 'otherfax', 'pager', 'telex', 'faxgeschäftlich', 'faxprivat', 'weiteresfax'].map(
      (key) => [key, 'not for texts'],
    ),
  ),
  idPrefix: 'outlook:',
};
