/**
 * By how much the further lines of a contents entry stand in, in times of its size, so that the eye runs down the
 * beginnings: the same on the web and in Word as `set-paragraph.ts` has it in print.
 */
export const CONTENTS_HANG = 1.5
