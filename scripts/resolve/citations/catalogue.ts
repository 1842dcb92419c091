/**
 * Numbered texts outside the library whose title and day of adoption are known: the emergency special session of the UN
 * General Assembly on Ukraine, and what is often cited beside it. It lets a text that is cited by its date be found, and
 * gives an address to print. Adding one is adding a row.
 */

export type CataloguedText = {
  readonly issuer: string // An organ's id.
  readonly number: string
  readonly title: string
  readonly date: string // Adopted, ISO.
  readonly address: string | null
}

/** The documents service of the United Nations keeps every resolution under its symbol. */
const assembly = (number: string, date: string, title: string): CataloguedText => ({
  issuer: 'un-ga',
  number,
  title,
  date,
  address: `https://docs.un.org/en/A/RES/${number}`,
})

export const CATALOGUE: readonly CataloguedText[] = [
  assembly('68/262', '2014-03-27', 'Territorial integrity of Ukraine'),
  assembly('ES-11/1', '2022-03-02', 'Aggression against Ukraine'),
  assembly('ES-11/2', '2022-03-24', 'Humanitarian consequences of the aggression against Ukraine'),
  assembly(
    'ES-11/3',
    '2022-04-07',
    'Suspension of the rights of membership of the Russian Federation in the Human Rights Council',
  ),
  assembly(
    'ES-11/4',
    '2022-10-12',
    'Territorial integrity of Ukraine: defending the principles of the Charter of the United Nations',
  ),
  assembly('ES-11/5', '2022-11-14', 'Furtherance of remedy and reparation for aggression against Ukraine'),
  assembly(
    'ES-11/6',
    '2023-02-23',
    'Principles of the Charter of the United Nations underlying a comprehensive, just and lasting peace in Ukraine',
  ),
  assembly('ES-11/7', '2025-02-24', 'Advancing a comprehensive, just and lasting peace in Ukraine'),
  assembly('ES-11/8', '2025-02-24', 'The path to peace'),
  { issuer: 'un-ga', number: '377 A (V)', title: 'Uniting for peace', date: '1950-11-03', address: null },
  {
    issuer: 'un-ga',
    number: '3314 (XXIX)',
    title: 'Definition of Aggression',
    date: '1974-12-14',
    address: null,
  },
  { issuer: 'un-sc', number: '1325', title: 'Women and peace and security', date: '2000-10-31', address: null },
]
