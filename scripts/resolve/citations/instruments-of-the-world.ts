/**
 * Instruments of the United Nations and treaties that are open to all states; the law of war and of arms.
 */
import type { Instrument } from './instrument.ts'

export const WORLD_INSTRUMENTS: readonly Instrument[] = [
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
]
