/**
 * By how much the further lines of a contents entry stand in, in times of its size, so that the eye runs down the
 * beginnings: the same in print, in Word and on the web.
 */
export const CONTENTS_HANG = 1.5
