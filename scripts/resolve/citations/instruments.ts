/**
 * Instruments that texts cite by name, as data. Adding one is adding a row.
 *
 * An address stands only where its publisher keeps it at that place. An instrument of several editions, named without
 * its year, is no single text: it is marked `editions: 'several'` and its mention stays vague.
 */
import type { InstrumentGroup } from '../../ast/ast.ts'

export type Instrument = {
  readonly id: string
  readonly title: string // As its publisher names it.
  readonly names: readonly string[] // As it is called in prose, the title apart.
  readonly group: InstrumentGroup
  readonly address?: string
  readonly editions?: 'several'
}

export const INSTRUMENTS: readonly Instrument[] = [
  // United Nations
  {
    id: 'united-nations-charter',
    title: 'Charter of the United Nations',
    names: [
      'United Nations Charter',
      'UN Charter',
      'Charter of the UN',
      'Charte des Nations Unies',
      'Charte des Nations unies',
      'Статуту ООН',
      'Статут ООН',
    ],
    group: 'united-nations',
    address: 'https://www.un.org/en/about-us/un-charter',
  },
  {
    id: 'universal-declaration-of-human-rights',
    title: 'Universal Declaration of Human Rights',
    names: [],
    group: 'united-nations',
    address: 'https://www.un.org/en/about-us/universal-declaration-of-human-rights',
  },
  {
    id: 'statute-of-the-international-court-of-justice',
    title: 'Statute of the International Court of Justice',
    names: ['ICJ Statute'],
    group: 'united-nations',
    address: 'https://www.icj-cij.org/statute',
  },
  {
    id: 'genocide-convention',
    title: 'Convention on the Prevention and Punishment of the Crime of Genocide',
    names: ['Genocide Convention'],
    group: 'treaty',
  },
  {
    id: 'convention-on-the-law-of-the-sea',
    title: 'United Nations Convention on the Law of the Sea',
    names: ['UN Convention on the Law of the Sea', 'Convention on the Law of the Sea', 'UNCLOS'],
    group: 'treaty',
  },
  {
    id: 'convention-on-the-rights-of-the-child',
    title: 'Convention on the Rights of the Child',
    names: ['UN Convention on the Rights of the Child'],
    group: 'treaty',
  },
  {
    id: 'convention-against-torture',
    title: 'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment',
    names: ['UN Convention against Torture', 'Convention against Torture'],
    group: 'treaty',
  },
  {
    id: 'refugee-convention',
    title: 'Convention relating to the Status of Refugees',
    names: ['1951 Refugee Convention', 'Refugee Convention'],
    group: 'treaty',
  },
  {
    id: 'covenant-on-civil-and-political-rights',
    title: 'International Covenant on Civil and Political Rights',
    names: ['ICCPR'],
    group: 'treaty',
  },
  {
    id: 'vienna-convention-on-diplomatic-relations',
    title: 'Vienna Convention on Diplomatic Relations',
    names: [],
    group: 'treaty',
  },

  // The Alliance
  {
    id: 'north-atlantic-treaty',
    title: 'North Atlantic Treaty',
    names: ['Washington Treaty', "traité de l'Atlantique Nord", 'traité de Washington', 'Вашингтонського договору'],
    group: 'treaty',
    address: 'https://www.nato.int/cps/en/natohq/official_texts_17120.htm',
  },
  {
    id: 'nato-ukraine-charter',
    title: 'Charter on a Distinctive Partnership between the North Atlantic Treaty Organization and Ukraine',
    names: [
      'Charter on a Distinctive Partnership between NATO and Ukraine',
      'NATO-Ukraine Charter on a Distinctive Partnership',
      'Charter on a Distinctive Partnership',
      'NATO-Ukraine Charter',
    ],
    group: 'treaty',
  },
  {
    id: 'nato-russia-founding-act',
    title: 'Founding Act on Mutual Relations, Cooperation and Security between NATO and the Russian Federation',
    names: ['NATO-Russia Founding Act'],
    group: 'treaty',
  },
  {
    id: 'nato-strategic-concept-2022',
    title: 'NATO 2022 Strategic Concept',
    names: [
      '2022 NATO Strategic Concept',
      '2022 Strategic Concept',
      "NATO's 2022 Strategic Concept",
      'Madrid Strategic Concept',
    ],
    group: 'other',
  },
  {
    id: 'nato-strategic-concept-2010',
    title: 'NATO 2010 Strategic Concept',
    names: ['2010 NATO Strategic Concept', '2010 Strategic Concept', "NATO's 2010 Strategic Concept"],
    group: 'other',
  },
  {
    id: 'nato-strategic-concept',
    title: 'NATO Strategic Concept',
    names: ["NATO's Strategic Concept", 'Strategic Concept of NATO', "Alliance's Strategic Concept"],
    group: 'other',
    editions: 'several',
  },

  // Europe and its security
  {
    id: 'helsinki-final-act',
    title: 'Final Act of the Conference on Security and Co-operation in Europe',
    names: ['Helsinki Final Act', 'CSCE Final Act'],
    group: 'treaty',
  },
  {
    id: 'charter-of-paris',
    title: 'Charter of Paris for a New Europe',
    names: ['Charter of Paris', 'Paris Charter'],
    group: 'treaty',
  },
  {
    id: 'budapest-memorandum',
    title:
      "Memorandum on Security Assurances in connection with Ukraine's accession to the Treaty on the Non-Proliferation of Nuclear Weapons",
    names: ['Budapest Memorandum on Security Assurances', 'Budapest Memorandum'],
    group: 'treaty',
  },
  { id: 'minsk-agreements', title: 'Minsk agreements', names: ['Minsk Agreements'], group: 'other' },
  {
    id: 'treaty-on-conventional-armed-forces-in-europe',
    title: 'Treaty on Conventional Armed Forces in Europe',
    names: ['CFE Treaty'],
    group: 'treaty',
  },
  { id: 'open-skies-treaty', title: 'Treaty on Open Skies', names: ['Open Skies Treaty'], group: 'treaty' },
  { id: 'vienna-document', title: 'Vienna Document', names: [], group: 'other', editions: 'several' },
  {
    id: 'montreux-convention',
    title: 'Convention regarding the Regime of the Straits',
    names: ['Montreux Convention regarding the Regime of the Straits', 'Montreux Convention'],
    group: 'treaty',
  },
  {
    id: 'european-convention-on-human-rights',
    title: 'Convention for the Protection of Human Rights and Fundamental Freedoms',
    names: ['European Convention on Human Rights', 'ECHR'],
    group: 'treaty',
  },
  {
    id: 'istanbul-convention',
    title: 'Convention on preventing and combating violence against women and domestic violence',
    names: ['Istanbul Convention'],
    group: 'treaty',
  },
  { id: 'statute-of-the-council-of-europe', title: 'Statute of the Council of Europe', names: [], group: 'treaty' },
  { id: 'treaty-on-european-union', title: 'Treaty on European Union', names: ['TEU'], group: 'european-union' },
  {
    id: 'treaty-on-the-functioning-of-the-european-union',
    title: 'Treaty on the Functioning of the European Union',
    names: ['TFEU'],
    group: 'european-union',
  },
  {
    id: 'charter-of-fundamental-rights',
    title: 'Charter of Fundamental Rights of the European Union',
    names: ['EU Charter of Fundamental Rights', 'Charter of Fundamental Rights'],
    group: 'european-union',
  },

  // The law of war and of arms
  {
    id: 'geneva-conventions',
    title: 'Geneva Conventions',
    names: ['1949 Geneva Conventions', 'Geneva Conventions of 1949'],
    group: 'treaty',
  },
  { id: 'first-geneva-convention', title: 'First Geneva Convention', names: [], group: 'treaty' },
  { id: 'second-geneva-convention', title: 'Second Geneva Convention', names: [], group: 'treaty' },
  { id: 'third-geneva-convention', title: 'Third Geneva Convention', names: [], group: 'treaty' },
  { id: 'fourth-geneva-convention', title: 'Fourth Geneva Convention', names: [], group: 'treaty' },
  { id: 'hague-conventions', title: 'Hague Conventions', names: [], group: 'treaty' },
  {
    id: 'rome-statute',
    title: 'Rome Statute of the International Criminal Court',
    names: ['Rome Statute', 'Statute of the International Criminal Court', 'ICC Statute'],
    group: 'treaty',
  },
  {
    id: 'non-proliferation-treaty',
    title: 'Treaty on the Non-Proliferation of Nuclear Weapons',
    names: ['Nuclear Non-Proliferation Treaty', 'Non-Proliferation Treaty'],
    group: 'treaty',
  },
  {
    id: 'comprehensive-nuclear-test-ban-treaty',
    title: 'Comprehensive Nuclear-Test-Ban Treaty',
    names: ['CTBT'],
    group: 'treaty',
  },
  {
    id: 'chemical-weapons-convention',
    title:
      'Convention on the Prohibition of the Development, Production, Stockpiling and Use of Chemical Weapons and on their Destruction',
    names: ['Chemical Weapons Convention'],
    group: 'treaty',
  },
  {
    id: 'biological-weapons-convention',
    title:
      'Convention on the Prohibition of the Development, Production and Stockpiling of Bacteriological (Biological) and Toxin Weapons and on their Destruction',
    names: ['Biological and Toxin Weapons Convention', 'Biological Weapons Convention'],
    group: 'treaty',
  },
  {
    id: 'inf-treaty',
    title: 'Intermediate-Range Nuclear Forces Treaty',
    names: ['INF Treaty'],
    group: 'treaty',
  },
  { id: 'new-start', title: 'New START Treaty', names: ['New START'], group: 'treaty' },
  { id: 'paris-agreement', title: 'Paris Agreement', names: [], group: 'treaty' },

  // States
  {
    id: 'constitution-of-ukraine',
    title: 'Constitution of Ukraine',
    names: ["Ukraine's Constitution", 'Ukrainian Constitution', 'Конституції України', 'Конституція України'],
    group: 'other',
  },
]
