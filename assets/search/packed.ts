// Whole numbers as bytes: see src/search/packed.h.
export class Packed {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    let number = 0;
    for (let factor = 1; this.at < this.bytes.length; factor *= 128) {
      const byte = this.bytes[this.at++] as number;
      number += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
    }
    return number;
  }

  take(length: number): Uint8Array {
    const begin = this.at;
    this.at = Math.min(begin + length, this.bytes.length);
    return this.bytes.subarray(begin, this.at);
  }
}

export const length_of_byte = (byte: number): number => (byte < 32 ? byte : (byte % 16 + 16) * 2 ** ((byte >> 4) - 1));

// Ascending rows, each as its difference from the one before.
export function unpack_rows(bytes: Uint8Array): number[] {
  const rows: number[] = [];
  let row = 0;
  for (const packed = new Packed(bytes); !packed.done;) rows.push(row += packed.number());
  return rows;
}
