/**
 * A set of numbers of objects: a byte for each is quicker than a table, and smaller.
 */
export type Numbers = {
  add(number: number): boolean // Whether it was not among them yet.
  has(number: number): boolean
}

export function createNumbers(): Numbers {
  let held = new Uint8Array(1024)
  return {
    add(number) {
      if (number >= held.length) {
        const larger = new Uint8Array(Math.max(number + 1, held.length * 2))
        larger.set(held)
        held = larger
      }
      const isNew = held[number] === 0
      held[number] = 1
      return isNew
    },
    has: (number) => held[number] === 1,
  }
}
