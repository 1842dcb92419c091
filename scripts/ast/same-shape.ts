/**
 * Compares two types by their fields, so that the compiler proves that a schema and a type say the same.
 *
 *     export const AGREES: SameShape<z.infer<typeof textSchema>, OfficialText> = true
 */

/** `T` with every `readonly` taken off, so that schema and types compare by their fields alone. */
export type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T

/** True only when each of the two types accepts everything that the other accepts. */
export type SameShape<A, B> = [Plain<A>] extends [Plain<B>] ? ([Plain<B>] extends [Plain<A>] ? true : false) : false
