/**
 * Instruments of the Atlantic Alliance, of Europe and of its states.
 */
import type { Instrument } from './instrument.ts'

export const EUROPEAN_INSTRUMENTS: readonly Instrument[] = [
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

  // States
  {
    id: 'constitution-of-ukraine',
    title: 'Constitution of Ukraine',
    names: ["Ukraine's Constitution", 'Ukrainian Constitution', 'Конституції України', 'Конституція України'],
    group: 'other',
  },
]
