/**
 * The PDF library calls `ArrayBuffer.prototype.transferToFixedLength`, which Node 20 does not have (Node 21 brought it).
 * Without it no font gets its name, and bold words are not seen. Only length and content matter to the library; that the
 * old buffer stays usable does no harm.
 */
export function completeArrayBuffer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const longer = new Uint8Array(length)
      longer.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
      return longer.buffer
    },
  })
}
