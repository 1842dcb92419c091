/** The names of months and weekdays in the languages that texts come in, as they stand in dates. Data, no code. */

const ENGLISH_MONTHS = 'january february march april may june july august september october november december'
const FRENCH_MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'
const GERMAN_MONTHS = 'januar februar märz april mai juni juli august september oktober november dezember'
const UKRAINIAN_MONTHS = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'

const ENGLISH_WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'
const FRENCH_WEEKDAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche'
const GERMAN_WEEKDAYS = 'montag dienstag mittwoch donnerstag freitag samstag sonntag'
const UKRAINIAN_WEEKDAYS = 'понеділок вівторок середу четвер п’ятницю суботу неділю'
const UKRAINIAN_WEEKDAYS_NAMED = "понеділок вівторок середа четвер п'ятниця субота неділя"

/** 'january' → 1 */
export const MONTHS: ReadonlyMap<string, number> = numbered(
  ENGLISH_MONTHS,
  FRENCH_MONTHS,
  GERMAN_MONTHS,
  UKRAINIAN_MONTHS,
)

/** 'monday' → 1 */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered(
  ENGLISH_WEEKDAYS,
  FRENCH_WEEKDAYS,
  GERMAN_WEEKDAYS,
  UKRAINIAN_WEEKDAYS,
  UKRAINIAN_WEEKDAYS_NAMED,
)

/** The names of months as alternatives of a pattern, the longer first. */
export const MONTH_NAMES = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')

function numbered(...lists: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((list) => list.split(' ').map((name, index) => [name, index + 1] as const)))
}
