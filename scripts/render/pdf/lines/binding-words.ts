/**
 * Words that hold on to a number or to a name, in the languages of the assemblies. All are compared in lower case,
 * except titles of persons, which are told from other words by their capital.
 */

/** Stand before a number, a numeral or a letter: "Article 5", "§ 12", "chapter VII", "Buchstabe e)", "EUR 50". */
export const NOUNS_BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  (
    'article articles art. arts. annex annexes appendix chapter chapters ch. clause clauses cl. section sections sec. ' +
    'paragraph paragraphs para. paras. para paras subparagraph subparagraphs sub-paragraph sub-paragraphs part parts ' +
    'page pages p. pp. no. nos. number numbers doc. docs. document documents item items point points rule rules goal ' +
    'letter letters recital recitals schedule protocol title declaration declarations resolution resolutions ' +
    'recommendation recommendations opinion opinions directive directives regulation regulations decision decisions ' +
    'order table tables figure figures fig. note notes volume vol. session corr. add. rev. § §§ № # € $ £ us$ eur usd ' +
    'gbp chf uah pln ' +
    'alinéa alinéas al. annexe annexes chapitre chapitres chap. paragraphe paragraphes partie parties page pages règle ' +
    'titre livre tome numéro numéros déclaration déclarations résolution résolutions recommandation recommandations ' +
    'avis n° nº nos no décision décisions règlement règlements protocole décret ' +
    'artikel artikeln absatz absätze absätzen abs. satz sätze anhang anlage abschnitt kapitel kap. nummer nummern nr. ' +
    'nrn. ziffer ziffern ziff. buchstabe buchstaben buchst. lit. randnummer rn. rdnr. tz. seite seiten s. zeile spalte ' +
    'sp. teil punkt bd. bl. drucksache drs. bt-drs. br-drs. erklärung entschließung entschließungen empfehlung ' +
    'empfehlungen resolutionen richtlinie verordnung beschluss ' +
    'стаття статті статтею статтях статтями статей ст. пункт пункту пункті пункти пунктів пунктами п. пп. підпункт ' +
    'підпункту підпункти розділ розділу розд. глава гл. частина частини частиною ч. абзац абзацу абз. додаток додатка ' +
    'декларація декларації резолюція резолюції рекомендація рекомендації постанова постанови рішення протокол ' +
    'сторінка с. стор. статья статьи статье пункта пункте часть части раздел раздела приложение резолюция резолюции ' +
    'artículo artículos párrafo párrafos apartado anexo capítulo sección página pág. núm. n.º resolución declaración ' +
    'articolo articoli comma commi paragrafo paragrafi punto punti lettera allegato capo n. risoluzione dichiarazione ' +
    'lid bijlage hoofdstuk blz. resolutie ust. pkt poz. rozdział załącznik rezolucja artigo artigos resolução'
  ).split(' '),
)

/** Stand after a number: "27 May", "60.8 billion", "5 km", "12.30 Uhr", "S. 14 ff.", "2021 р." */
export const WORDS_AFTER_NUMBERS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. ' +
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre ' +
    'januar jänner februar märz juni juli oktober dezember ' +
    'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня ' +
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря ' +
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre ' +
    'januari februari maart mei augustus stycznia lutego marca kwietnia maja czerwca lipca sierpnia września ' +
    'października listopada grudnia ' +
    'hundred thousand million millions billion billions trillion trillions bn mille milliard milliards tausend ' +
    'millionen milliarde milliarden mio. mio mrd. mrd тисяч тис. тис мільйон мільйонів мільярд мільярдів млн млрд трлн ' +
    '% ‰ per percent pour € $ £ ₴ eur usd gbp chf uah грн ' +
    'km m cm mm km² m² m³ kg g t ha l h min s uhr °c °f kw mw gw kwh mwh gwh twh км м км² м² м³ кг т га год хв мвт квт ' +
    'century siècle jahrhundert століття р. рр. a.m. p.m. f. ff. ff sq. sqq.'
  ).split(' '),
)

/** "1,5 Mio. CHF": an abbreviated multiple holds on to what is counted, too. */
export const SHORT_MULTIPLES: ReadonlySet<string> = new Set('bn mio. mio mrd. mrd тис. тис млн млрд трлн'.split(' '))

/** Before the name of a person: "Mme Lefèvre", "Dr. Müller". Single letters ("M. Dupont") are known by their form. */
export const TITLES_OF_PERSONS: ReadonlySet<string> = new Set(
  (
    'Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. Pr Mme Mmes Mlle MM. Mgr Hr. Hrn. Fr. Sen. Rep. Gen. Lt. Col. Hon. Rev. St St. ' +
    'Ste Sr. Sra. Sig. Dott. Проф. проф. акад.'
  ).split(' '),
)
